package vn.thuongton.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import vn.thuongton.register.correction.CorrectionRefused;
import vn.thuongton.register.correction.CorrectionRequest;
import vn.thuongton.register.correction.Corrections;

/** The facts of a case that may be corrected and the corrections so far, as the section "Đính chính" shows them. */
@Path(DeskPlugin.ROOT + "case/{caseId}/correction")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource extends DeskResource {

    /** @param fields sentences by the key of the field they are about */
    public record Refusal(String message, Map<String, List<String>> fields) {}

    @GET
    public CorrectionSheet sheet(@PathParam("caseId") String caseId) {
        return bean(CorrectionSheets.class).of(caseId);
    }

    /** Answers with the sheet as it is afterwards. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(@PathParam("caseId") String caseId, CorrectionRequest request) {
        try {
            bean(Corrections.class).correct(caseId, request);
            return Response.ok(sheet(caseId)).build();
        } catch (CorrectionRefused e) {
            return Response.status(Status.BAD_REQUEST)
                    .entity(new Refusal(e.getMessage(), e.byField()))
                    .build();
        }
    }
}
