package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The indicators of a dossier, as the section "Chỉ tiêu" shows them. */
@Path(DeskPlugin.ROOT + "case/{caseId}/indicators")
public class IndicatorsResource extends DeskResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Indicators indicators(@PathParam("caseId") String caseId) {
        return bean(IndicatorsOfCase.class).of(caseId);
    }
}
