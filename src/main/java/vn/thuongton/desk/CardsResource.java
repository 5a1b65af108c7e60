package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;

/** The cards of many tasks in one answer. */
@Path(DeskPlugin.ROOT + "cards")
public class CardsResource extends DeskResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Card> cards(@QueryParam("task") Set<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : bean(Cards.class).of(taskIds);
    }
}
