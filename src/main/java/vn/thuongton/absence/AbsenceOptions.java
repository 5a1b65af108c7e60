package vn.thuongton.absence;

import static org.camunda.spin.Spin.JSON;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.WardOfficer;

/** What the model offers whoever records an absence (variable {@code startedBy}): lists of label and value for selects. */
@Component
public class AbsenceOptions {

    private final Recorders recorders;

    AbsenceOptions(Recorders recorders) {
        this.recorders = recorders;
    }

    /** Himself; for a head of unit also the people of his units. */
    public SpinJsonNode officers(DelegateExecution execution) {
        Recorder recorder = recorders.of(execution);
        return options(recorder.everybody().stream().filter(recorder::mayRecordFor));
    }

    /**
     * The people of his own units; a head may stand in for his own people.
     *
     * @throws AbsenceRefused when his units have nobody else
     */
    public SpinJsonNode substitutes(DelegateExecution execution) {
        Recorder recorder = recorders.of(execution);
        List<WardOfficer> colleagues = recorder.everybody().stream()
                .filter(recorder.person()::isColleagueOf)
                .toList();
        if (colleagues.isEmpty()) {
            throw AbsenceRefused.noColleague();
        }
        Stream<WardOfficer> head = recorder.person().head() ? Stream.of(recorder.person()) : Stream.empty();
        return options(Stream.concat(colleagues.stream(), head));
    }

    private static SpinJsonNode options(Stream<WardOfficer> people) {
        return JSON(people.map(person -> Map.of(
                        "value",
                        person.id(),
                        "label",
                        person.name() + ", " + String.join("; ", person.units().values())))
                .toList());
    }
}
