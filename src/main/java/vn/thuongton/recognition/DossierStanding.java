package vn.thuongton.recognition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Names;

/** How a dossier stands, in words. */
@Component
class DossierStanding {

    private final WardDossiers dossiers;
    private final IndicatorStates states;
    private final Names names;
    private final Clock clock;

    DossierStanding(WardDossiers dossiers, IndicatorStates states, Names names, Clock clock) {
        this.dossiers = dossiers;
        this.states = states;
        this.names = names;
        this.clock = clock;
    }

    /** @param answers to conditions that a person answers, by their text */
    ConsolidatedTexts consolidated(DossierCase dossier, Map<String, Answer> answers) {
        DossierYear found = dossiers.require(dossier.ward(), dossier.programme(), dossier.year());
        Consolidation result = new Consolidation(found.programme(), states.of(dossier, found), answers);
        Level level = result.level();
        return new ConsolidatedTexts(
                result.indicators().stream()
                        .map(state -> row(dossier.ward(), found.programme(), state))
                        .toList(),
                result.criteria().stream().map(DossierStanding::row).toList(),
                result.conditions().stream().map(DossierStanding::row).toList(),
                result.passes(),
                lines(result.missing()),
                lines(risks(found, result)),
                found.programme().isScored() ? result.totalPoints().doubleValue() : null,
                level == null ? null : level.name());
    }

    private List<String> risks(DossierYear found, Consolidation result) {
        return result.indicators().stream()
                .map(state -> Map.entry(state.title(), risks(found, state)))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()))
                .toList();
    }

    List<String> risks(DossierYear found, IndicatorState state) {
        return Consolidation.risks(
                state, found.evidenceBy(), LocalDate.now(clock), found.dossier().atRiskDays());
    }

    private Map<String, Object> row(String ward, Programme programme, IndicatorState state) {
        Criterion criterion = programme.criterionOf(state.indicator().id());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", state.indicator().id());
        row.put("criterion", criterion.id() + ". " + criterion.name());
        row.put("name", state.indicator().name());
        row.put("unit", names.ofUnit(ward, state.unit()));
        row.put(
                "assessment",
                state.isSettled() ? state.assessment().words() : state.stage().words());
        row.put("explanation", state.explanation() == null ? "" : state.explanation());
        row.put("points", text(state.isSettled() ? state.points() : null));
        row.put("maxPoints", text(state.maxPoints()));
        row.put("evidenceCount", state.evidence());
        row.put("figure", state.figures().stream().map(Measured::text).collect(Collectors.joining("; ")));
        row.put("remark", Consolidation.remark(state));
        return row;
    }

    private static Map<String, Object> row(CriterionResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("criterion", result.id());
        row.put("name", result.name());
        row.put("points", text(result.points()));
        row.put("maxPoints", text(result.maxPoints()));
        row.put("share", result.share() == null ? "" : Points.text(result.share()) + "%");
        row.put("result", result.met().words());
        return row;
    }

    private static Map<String, Object> row(ConditionResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", result.condition().text());
        row.put("met", result.met().code());
        row.put("note", result.note());
        row.put(
                "source",
                Confirmed.text(result.condition().source(), result.condition().confirmed()));
        row.put("byPerson", result.condition().kind() == Condition.Kind.PERSON);
        return row;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : Points.text(number);
    }

    private static String lines(List<String> sentences) {
        return sentences.isEmpty() ? "Không có" : String.join("\n", sentences);
    }
}
