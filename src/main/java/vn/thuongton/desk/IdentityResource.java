package vn.thuongton.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import vn.thuongton.protection.IdentityCorrectionRefused;

/**
 * The protected identity of a case, as the section "Danh tính" shows it: to its readers, and to the chairman as far as he
 * names them. Everybody else is told that there is no such case.
 */
@Path(DeskPlugin.ROOT + "case/{caseId}/identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IdentityResource extends DeskResource {

    @PathParam("caseId")
    private String caseId;

    public record Purpose(String purpose) {}

    public record NewReader(String reader, String reason) {}

    /** @param values by key, as {@code CorrectableFact} shows them */
    public record Correction(int version, String reason, Map<String, JsonNode> values) {}

    @GET
    public IdentityView view() {
        return bean(IdentityViews.class).of(caseId);
    }

    @POST
    @Path("reading")
    public IdentityView.Opened open(Purpose purpose) {
        return bean(IdentityViews.class).open(caseId, purpose.purpose());
    }

    @POST
    @Path("reader")
    public IdentityView name(NewReader reader) {
        return bean(IdentityViews.class).name(caseId, reader.reader(), reader.reason());
    }

    @POST
    @Path("correction")
    public Response correct(Correction correction) {
        try {
            return Response.ok(bean(IdentityViews.class)
                            .correct(caseId, correction.version(), correction.reason(), correction.values()))
                    .build();
        } catch (IdentityCorrectionRefused e) {
            return Response.status(Status.BAD_REQUEST)
                    .entity(new CorrectionResource.Refusal(e.getMessage(), e.byField()))
                    .build();
        }
    }
}
