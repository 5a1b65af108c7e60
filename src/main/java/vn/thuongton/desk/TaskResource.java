package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The case a task belongs to, as the section "Thông tin" shows it. */
@Path(DeskPlugin.ROOT + "task/{taskId}")
public class TaskResource extends DeskResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public CaseFacts facts(@PathParam("taskId") String taskId) {
        return bean(FactsOfTask.class).of(taskId);
    }
}
