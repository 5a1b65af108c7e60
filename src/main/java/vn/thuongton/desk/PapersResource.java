package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.document.paper.Papers;
import vn.thuongton.register.CaseAccess;

/** The papers a case's procedure makes: again ("Soạn lại"), or when an officer needs one ("Soạn văn bản khác"). */
@Path(DeskPlugin.ROOT + "case/{caseId}/papers")
@Produces(MediaType.APPLICATION_JSON)
public class PapersResource extends DeskResource {

    @POST
    @Path("{template}")
    public Drafted redraft(@PathParam("caseId") String caseId, @PathParam("template") String template) {
        bean(CaseAccess.class).workable(caseId);
        return drafted(template, bean(Papers.class).redraft(caseId, template, officer()));
    }

    /** What may be asked for, in the order of the model. */
    @GET
    @Path("on-demand")
    public List<Offered> onDemand(@PathParam("caseId") String caseId) {
        bean(CaseAccess.class).workable(caseId);
        return bean(Papers.class).onDemand(caseId).entrySet().stream()
                .map(paper -> new Offered(paper.getKey(), paper.getValue()))
                .toList();
    }

    @POST
    @Path("on-demand/{template}")
    public Drafted draft(@PathParam("caseId") String caseId, @PathParam("template") String template) {
        bean(CaseAccess.class).workable(caseId);
        return drafted(template, bean(Papers.class).draftOnDemand(caseId, template, officer()));
    }

    private String officer() {
        return bean(IdentityService.class).getCurrentAuthentication().getUserId();
    }

    private static Drafted drafted(String template, DocumentVersion version) {
        return new Drafted(template, version.number(), version.fileName());
    }

    /** A paper that officers may ask for. */
    public record Offered(String template, String title) {}

    /** The new version of a paper. */
    public record Drafted(String template, int number, String fileName) {}
}
