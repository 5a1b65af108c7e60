package vn.thuongton.organization;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.engine.AsApplication;

/** Who may start and who may watch the processes that are deployed, in every ward. */
@Component
class ProcessRights {

    private final Wards wards;
    private final StarterRights starters;
    private final SupervisorRights supervisors;
    private final AsApplication asApplication;

    ProcessRights(Wards wards, StarterRights starters, SupervisorRights supervisors, AsApplication asApplication) {
        this.wards = wards;
        this.starters = starters;
        this.supervisors = supervisors;
        this.asApplication = asApplication;
    }

    /** May be repeated at any time. */
    @Transactional
    public void grant() {
        asApplication.run(() -> {
            starters.grant(wards.all());
            supervisors.grant(wards.all());
        });
    }
}
