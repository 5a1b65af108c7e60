package vn.thuongton.routing;

import static org.camunda.spin.Spin.JSON;

import java.util.Map;
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
