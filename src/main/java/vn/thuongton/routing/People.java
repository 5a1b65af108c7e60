package vn.thuongton.routing;

import static org.camunda.spin.Spin.JSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.OutermostExecution;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.UnitEmpty;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.organization.WardOfficers;
import vn.thuongton.organization.Wards;

/** What models ask about persons of the ward, where a step is given to one of them and not to a unit. */
@Component("people")
public class People {

    private final Wards wards;
    private final WardOfficers officers;
    private final HistoryService history;
    private final IdentityService identity;

    People(Wards wards, WardOfficers officers, HistoryService history, IdentityService identity) {
        this.wards = wards;
        this.officers = officers;
        this.history = history;
        this.identity = identity;
    }

    /**
     * The user id of the chairman of the ward.
     *
     * @throws vn.thuongton.organization.ChairmanUnclear when the ward has none or several
     */
    public String chairman(DelegateExecution execution) {
        return officers.chairman(ward(execution)).id();
    }

    /**
     * The people of the unit that answers the function, as options of a select: name and user id, heads first.
     *
     * @throws UnitEmpty when the unit has nobody
     */
    public SpinJsonNode officers(DelegateExecution execution, String function) {
        Ward ward = ward(execution);
        Unit unit = ward.unitFor(WardFunction.of(function));
        return options(people(ward, unit.id()).map(person -> option(person, person.name())));
    }

    /**
     * The people of the unit, as {@link #officers} gives them for a function.
     *
     * @throws UnitEmpty when the unit has nobody
     */
    public SpinJsonNode members(DelegateExecution execution, String unit) {
        return options(people(ward(execution), unit).map(person -> option(person, person.name())));
    }

    /** The name of a person of the ward; his user id when the ward has no such person any more. */
    public String name(DelegateExecution execution, String userId) {
        return officers.find(ward(execution), userId).map(WardOfficer::name).orElse(userId);
    }

    /**
     * The user ids of who heads the unit, as {@code camunda:candidateUsers} takes them.
     *
     * @throws UnitWithoutHead when nobody does
     */
    public List<String> heads(DelegateExecution execution, String unit) {
        Ward ward = ward(execution);
        List<String> heads = officers.of(ward).stream()
                .filter(person -> person.head() && person.isIn(unit))
                .map(WardOfficer::id)
                .toList();
        if (heads.isEmpty()) {
            throw new UnitWithoutHead(ward.unit(unit));
        }
        return heads;
    }

    /** The people of the leadership but for the chairman, for what he may not decide; as options of a select, maybe none. */
    public SpinJsonNode deputies(DelegateExecution execution) {
        Ward ward = ward(execution);
        Unit leadership = ward.unitFor(WardFunction.LEADERSHIP);
        List<WardOfficer> chairmen = officers.chairmen(ward);
        return options(officers.of(ward).stream()
                .filter(person -> person.isIn(leadership.id()) && !chairmen.contains(person))
                .map(person -> option(person, person.name())));
    }

    /** Everybody of the ward who belongs to a unit, as options of a select: name with units, and user id. */
    public SpinJsonNode allOfficers(DelegateExecution execution) {
        return options(officers.of(ward(execution)).stream()
                .filter(person -> !person.units().isEmpty())
                .map(person -> option(
                        person,
                        person.name() + ", " + String.join("; ", person.units().values()))));
    }

    /**
     * The user id of who began the case, also asked in a process that the case has called.
     *
     * @throws StarterUnknown when nobody signed in did
     */
    public String starter(DelegateExecution execution) {
        // within the transaction of the start there is no history yet to ask: it is whoever is at work
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(OutermostExecution.of(execution).getId())
                        .singleResult())
                .map(HistoricProcessInstance::getStartUserId)
                .or(() ->
                        Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId))
                .orElseThrow(StarterUnknown::new);
    }

    private Stream<WardOfficer> people(Ward ward, String unit) {
        List<WardOfficer> people = officers.of(ward).stream()
                .filter(person -> person.isIn(unit))
                .sorted((one, other) -> Boolean.compare(other.head(), one.head()))
                .toList();
        if (people.isEmpty()) {
            throw new UnitEmpty(ward.unit(unit));
        }
        return people.stream();
    }

    private Ward ward(DelegateExecution execution) {
        return wards.require(execution.getTenantId());
    }

    private static Map<String, String> option(WardOfficer person, String label) {
        return Map.of("label", label, "value", person.id());
    }

    private static SpinJsonNode options(Stream<Map<String, String>> options) {
        return JSON(options.toList());
    }
}
