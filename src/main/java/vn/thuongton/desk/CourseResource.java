package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The course of a case, as the section "Diễn biến" shows it. */
@Path(DeskPlugin.ROOT + "case/{caseId}/course")
public class CourseResource extends DeskResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Course course(@PathParam("caseId") String caseId) {
        return bean(CourseOfCase.class).of(caseId);
    }
}
