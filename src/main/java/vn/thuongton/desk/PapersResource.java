package vn.thuongton.desk;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.engine.IdentityService;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.document.paper.Papers;
import vn.thuongton.register.CaseAccess;

/** The papers a case's procedure makes, for the button "Soạn lại" beside each. */
@Path(DeskPlugin.ROOT + "case/{caseId}/papers")
public class PapersResource extends DeskResource {

    @POST
    @Path("{template}")
    @Produces(MediaType.APPLICATION_JSON)
    public Redrafted redraft(@PathParam("caseId") String caseId, @PathParam("template") String template) {
        bean(CaseAccess.class).workable(caseId);
        String officer = bean(IdentityService.class).getCurrentAuthentication().getUserId();
        DocumentVersion version = bean(Papers.class).redraft(caseId, template, officer);
        return new Redrafted(template, version.number(), version.fileName());
    }

    /** The new version of a paper. */
    public record Redrafted(String template, int number, String fileName) {}
}
