package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The case that a number on the screen names, for those who may see it. */
@Path(DeskPlugin.ROOT + "numbered-case/{number}")
public class NumberedCaseResource extends DeskResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public CaseFacts facts(@PathParam("number") String number) {
        return bean(FactsOfTask.class).ofNumber(number);
    }
}
