package vn.thuongton.routing;

import static org.camunda.spin.Spin.JSON;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.MediationTeam;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.Wards;

/** What models ask about the ward of a case: the unit for a function, the mediation team of a neighbourhood. */
@Component("routing")
public class Routing {

    private static final int MOST_PROPOSED = 5;

    private final Wards wards;

    Routing(Wards wards) {
        this.wards = wards;
    }

    /** The id of the unit that answers the function, for instance {@code leadership}. */
    public String unit(DelegateExecution execution, String function) {
        return ward(execution).unitFor(WardFunction.of(function)).id();
    }

    /**
     * "Văn phòng HĐND và UBND".
     *
     * @throws vn.thuongton.organization.UnitUnknown when the ward has no such unit
     */
    public String unitName(DelegateExecution execution, String unit) {
        return ward(execution).unit(unit).name();
    }

    /** The units that work for the ward, supervisors left out, as options of a select. */
    public SpinJsonNode units(DelegateExecution execution) {
        return JSON(ward(execution).units().stream()
                .filter(unit -> !unit.supervises())
                .map(unit -> option(unit.name(), unit.id()))
                .toList());
    }

    /**
     * "Công an phường, Phòng Văn hóa - Xã hội".
     *
     * @param units JSON list of ids; null for none
     * @return null for none
     * @throws vn.thuongton.organization.UnitUnknown when the ward has no such unit
     */
    public String unitNames(DelegateExecution execution, SpinJsonNode units) {
        String names = ids(units).map(unit -> unitName(execution, unit)).collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /**
     * A proposal for a list with the column {@code unit}: a row for each of the units but {@code except}, or no row at all
     * when there are more than {@value #MOST_PROPOSED}: documents that name everybody leave it to the officer whom to ask.
     *
     * @param units JSON list of ids; null for none
     */
    public SpinJsonNode unitRows(DelegateExecution execution, SpinJsonNode units, String except) {
        List<Map<String, String>> rows = ids(units)
                .filter(unit -> !unit.equals(except))
                .map(unit -> Map.of("unit", ward(execution).unit(unit).id()))
                .toList();
        return JSON(rows.size() > MOST_PROPOSED ? List.of() : rows);
    }

    private static Stream<String> ids(SpinJsonNode units) {
        return units == null ? Stream.empty() : units.elements().stream().map(SpinJsonNode::stringValue);
    }

    /** The neighbourhoods of the ward as options of a select: a list of label and value. */
    public SpinJsonNode neighbourhoods(DelegateExecution execution) {
        return JSON(ward(execution).mediationTeams().stream()
                .map(team -> option(team.neighbourhoodName(), team.neighbourhood()))
                .toList());
    }

    /** The id of the unit that works for the neighbourhood's mediation team. */
    public String teamUnit(DelegateExecution execution, String neighbourhood) {
        String unit = team(execution, neighbourhood).unit();
        return unit == null ? unit(execution, WardFunction.MEDIATION_TEAM.code()) : unit;
    }

    public String teamName(DelegateExecution execution, String neighbourhood) {
        return team(execution, neighbourhood).name();
    }

    /** The mediators of the neighbourhood's team as options of a select, the head of the team first. */
    public SpinJsonNode mediators(DelegateExecution execution, String neighbourhood) {
        return JSON(team(execution, neighbourhood).mediators().stream()
                .map(name -> option(name, name))
                .toList());
    }

    private MediationTeam team(DelegateExecution execution, String neighbourhood) {
        return ward(execution).teamOf(neighbourhood);
    }

    private Ward ward(DelegateExecution execution) {
        return wards.require(execution.getTenantId());
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
