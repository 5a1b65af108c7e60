package vn.thuongton.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import vn.thuongton.progress.PlanBooks;
import vn.thuongton.progress.PlanPage;

/** Kế hoạch: the plans of the ward and how far they are, for everybody of the ward. */
@Path(DeskPlugin.ROOT + "plan")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource extends DeskResource {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** @param mayOpen whether the person signed in belongs to a ward that has a plan */
    public record Access(boolean mayOpen) {}

    /** Null for the first of the person's wards. */
    @QueryParam("ward")
    private String ward;

    /** Null for the first plan of the year. */
    @QueryParam("plan")
    private String plan;

    /** Null for this year. */
    @QueryParam("year")
    private Integer year;

    @GET
    public PlanPage open() {
        return bean(PlanBooks.class).open(ward, plan, year);
    }

    @GET
    @Path("access")
    public Access access() {
        return new Access(bean(PlanBooks.class).mayOpen());
    }

    @GET
    @Path("export")
    @Produces(CSV)
    public Response export() {
        PlanPage page = bean(PlanBooks.class).open(ward, plan, year);
        return file(page, ".csv", PlanSheet.of(page).getBytes(StandardCharsets.UTF_8), CSV);
    }

    @GET
    @Path("paper")
    @Produces(WORD)
    public Response paper() {
        PlanPage page = bean(PlanBooks.class).open(ward, plan, year);
        return file(page, ".docx", bean(PlanPaper.class).of(page), WORD);
    }

    private static Response file(PlanPage page, String ending, byte[] content, String type) {
        String name = "Kế hoạch " + page.year() + " " + page.ward() + ending;
        return attachment(name, content, type);
    }
}
