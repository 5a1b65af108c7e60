package vn.thuongton.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.engine.IdentityService;
import vn.thuongton.deadline.CaseClock;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseFile;

/**
 * The clock of a case, as the section "Thời hạn" shows and moves it. To decide it is enough to see the case and to be who
 * the law names: a chairman need have no task in it.
 */
@Path(DeskPlugin.ROOT + "case/{caseId}/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource extends DeskResource {

    @PathParam("caseId")
    private String caseId;

    @GET
    public ClockSheet sheet() {
        return bean(ClockSheets.class).of(file(), user());
    }

    @POST
    @Path("suspension")
    public ClockSheet suspend(ClockForm form) {
        CaseFile file = file();
        bean(CaseClock.class).suspend(file.processInstanceId(), form.decision(), user());
        return sheet();
    }

    @POST
    @Path("resumption")
    public ClockSheet resume(ClockForm form) {
        CaseFile file = file();
        bean(CaseClock.class).resume(file.processInstanceId(), form.decision(), user());
        return sheet();
    }

    @POST
    @Path("extension")
    public ClockSheet extend(ClockForm form) {
        CaseFile file = file();
        int amount = form.amount() == null ? 0 : form.amount();
        bean(CaseClock.class).extend(file.processInstanceId(), form.timeLimit(), amount, form.decision(), user());
        return sheet();
    }

    @POST
    @Path("act/{actId}/annulment")
    public ClockSheet annul(@PathParam("actId") long actId, ClockForm form) {
        CaseFile file = file();
        bean(CaseClock.class).annul(file.processInstanceId(), actId, form.reason(), user());
        return sheet();
    }

    private CaseFile file() {
        return bean(CaseAccess.class).readable(caseId);
    }

    private String user() {
        return bean(IdentityService.class).getCurrentAuthentication().getUserId();
    }
}
