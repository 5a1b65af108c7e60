package vn.thuongton.recognition;

import static org.camunda.spin.Spin.JSON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.OutermostExecution;
import vn.thuongton.organization.Units;

/**
 * What models ask about the dossier of a case. Its variables {@code programme} and {@code assessmentYear} say which one it
 * is.
 */
@Component("dossiers")
public class Dossiers {

    private final WardDossiers dossiers;
    private final DossierRecords records;
    private final IndicatorStates states;
    private final Units units;

    Dossiers(WardDossiers dossiers, DossierRecords records, IndicatorStates states, Units units) {
        this.dossiers = dossiers;
        this.records = records;
        this.states = states;
        this.units = units;
    }

    /**
     * The owners that the ward's data proposes, for the chairman to decide: rows {@code indicator}, {@code criterion},
     * {@code name}, {@code standard}, {@code unit} (its id), {@code maxPoints} (null when its source is not at hand),
     * {@code assumed} (true when no document names the unit).
     */
    public SpinJsonNode assignments(DelegateExecution execution) {
        DossierYear found = year(execution);
        return JSON(found.programme()
                .indicators()
                .map(indicator -> proposal(found, indicator))
                .toList());
    }

    private Map<String, Object> proposal(DossierYear found, Indicator indicator) {
        Criterion criterion = found.programme().criterionOf(indicator.id());
        BigDecimal maxPoints = found.maxPoints(indicator);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", indicator.id());
        row.put("criterion", criterion.id() + ". " + criterion.name());
        row.put("name", indicator.name());
        row.put("standard", IndicatorTexts.standard(found, indicator));
        row.put("unit", units.current(found.ward(), found.dossier().owners().get(indicator.id())));
        row.put("maxPoints", maxPoints == null ? null : maxPoints.doubleValue());
        row.put("assumed", found.dossier().assumed().contains(indicator.id()));
        return row;
    }

    /** Of all indicators, in the programme's order. */
    public List<String> indicatorIds(DelegateExecution execution) {
        return new ArrayList<>(
                year(execution).programme().indicators().map(Indicator::id).toList());
    }

    /** "1.2 Dự thảo văn bản được truyền thông" without the number. */
    public String indicatorName(DelegateExecution execution, String indicator) {
        return indicator(execution, indicator).name();
    }

    /** When the indicator is met, its contents one per line. */
    public String indicatorStandard(DelegateExecution execution, String indicator) {
        DossierYear found = year(execution);
        return IndicatorTexts.standard(found, found.programme().indicator(indicator));
    }

    /** What is to be shown, one per line. */
    public String evidenceAsked(DelegateExecution execution, String indicator) {
        return IndicatorTexts.evidence(indicator(execution, indicator));
    }

    /** The id of the unit that the chairman has charged with it; before that, the one that the ward's data proposes. */
    public String indicatorUnit(DelegateExecution execution, String indicator) {
        return units.current(
                execution.getTenantId(),
                records.assignment(caseId(execution), indicator)
                        .map(Assignment::unit)
                        .orElseGet(() -> year(execution).dossier().owners().get(indicator)));
    }

    /** The units that the ward's data names beside the owner, as ids. */
    public List<String> coordinatingUnits(DelegateExecution execution, String indicator) {
        DossierYear found = year(execution);
        return new ArrayList<>(found.dossier().coordinating().getOrDefault(indicator, List.of()).stream()
                .map(unit -> units.current(found.ward(), unit))
                .distinct()
                .toList());
    }

    /** Null where no points are given. */
    @Nullable
    public Double maxPoints(DelegateExecution execution, String indicator) {
        return records.assignment(caseId(execution), indicator)
                .map(Assignment::maxPoints)
                .map(BigDecimal::doubleValue)
                .orElse(null);
    }

    /** What the case files of the year say of the indicator as of now, with formula and cases; empty when nothing. */
    public String figureText(DelegateExecution execution, String indicator) {
        DossierYear found = year(execution);
        return states.figures(found, found.programme().indicator(indicator)).stream()
                .map(IndicatorTexts::figure)
                .collect(Collectors.joining("\n"));
    }

    private Indicator indicator(DelegateExecution execution, String indicator) {
        return year(execution).programme().indicator(indicator);
    }

    private DossierYear year(DelegateExecution execution) {
        return dossiers.require(execution.getTenantId(), (String) execution.getVariable("programme"), (Integer)
                execution.getVariable("assessmentYear"));
    }

    private static String caseId(DelegateExecution execution) {
        return OutermostExecution.of(execution).getId();
    }
}
