package vn.thuongton.absence;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.organization.WardOfficers;
import vn.thuongton.organization.Wards;

/** Finds who has started the process: the model keeps his id as {@code startedBy}. */
@Component
class Recorders {

    private final Wards wards;
    private final WardOfficers officers;

    Recorders(Wards wards, WardOfficers officers) {
        this.wards = wards;
        this.officers = officers;
    }

    /** @throws AbsenceRefused when it is nobody of a ward, the administrator for instance */
    Recorder of(DelegateExecution execution) {
        if (execution.getTenantId() == null) {
            throw AbsenceRefused.noOfficerOfAWard();
        }
        Ward ward = wards.require(execution.getTenantId());
        List<WardOfficer> everybody = officers.of(ward);
        return everybody.stream()
                .filter(officer -> officer.id().equals(execution.getVariable("startedBy")))
                .findFirst()
                .map(person -> new Recorder(ward, person, everybody))
                .orElseThrow(AbsenceRefused::noOfficerOfAWard);
    }
}
