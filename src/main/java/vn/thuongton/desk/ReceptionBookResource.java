package vn.thuongton.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.thuongton.register.book.BookPage;
import vn.thuongton.register.book.BookReading;
import vn.thuongton.register.book.ReceptionBooks;

/** Sổ tiếp công dân, for those who may open it; each opening and each export is logged. */
@Path(DeskPlugin.ROOT + "reception-book")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceptionBookResource extends DeskResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** @param mayOpen whether the person signed in may open the book */
    public record Access(boolean mayOpen) {}

    /** What is written otherwise in a row. */
    public record Correction(String field, String text, String reason) {}

    @QueryParam("year")
    private int year;

    /** Null for the whole year. */
    @QueryParam("month")
    private Integer month;

    @GET
    public BookPage open() {
        return bean(ReceptionBooks.class).open(year, month);
    }

    @GET
    @Path("access")
    public Access access() {
        return new Access(bean(ReceptionBooks.class).mayOpen());
    }

    @GET
    @Path("readings")
    public List<BookReading> readings() {
        return bean(ReceptionBooks.class).readings();
    }

    @POST
    @Path("row/{id}/correction")
    public void correct(@PathParam("id") String id, Correction correction) {
        bean(ReceptionBooks.class).correct(id, correction.field(), correction.text(), correction.reason());
    }

    @GET
    @Path("export")
    @Produces(WORD)
    public Response export() {
        BookPage page = bean(ReceptionBooks.class).export(year, month);
        String name = "Sổ tiếp công dân " + page.period() + ".docx";
        return attachment(name, bean(ReceptionBookSheet.class).of(page), WORD);
    }
}
