package vn.thuongton.recognition;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Names;
import vn.thuongton.recognition.DossierSheet.Figure;
import vn.thuongton.recognition.DossierSheet.Group;
import vn.thuongton.recognition.DossierSheet.Line;
import vn.thuongton.recognition.DossierSheet.Row;

/** Shows dossiers as they stand. Who calls has made sure that the person at work may see the case. */
@Component
public class DossierSheets {

    private final DossierRecords records;
    private final WardDossiers dossiers;
    private final IndicatorStates states;
    private final DossierStanding standing;
    private final Names names;

    DossierSheets(
            DossierRecords records,
            WardDossiers dossiers,
            IndicatorStates states,
            DossierStanding standing,
            Names names) {
        this.records = records;
        this.dossiers = dossiers;
        this.states = states;
        this.standing = standing;
        this.names = names;
    }

    /** Whether the case carries a dossier whose indicators have owners. */
    public boolean has(String caseId) {
        return records.find(caseId).isPresent();
    }

    /**
     * @param answers what a person has answered to conditions, as {@code conditionsResult} has it; null when nobody has
     * @throws IllegalArgumentException when the case carries no dossier
     */
    public DossierSheet of(String caseId, @Nullable String answers) {
        DossierCase dossier = records.find(caseId).orElseThrow(() -> new IllegalArgumentException(caseId));
        DossierYear found = dossiers.require(dossier.ward(), dossier.programme(), dossier.year());
        Programme programme = found.programme();
        Map<String, IndicatorState> byId = states.of(dossier, found);
        Consolidation result = new Consolidation(programme, byId, Answers.of(answers));
        Level level = result.level();
        return new DossierSheet(
                programme.name() + " năm " + dossier.year(),
                Confirmed.text(programme.source(), programme.confirmed()),
                programme.judgement().words(),
                found.dossier().goal(dossier.year()).map(Goal::text).orElse("văn bản không nêu"),
                found.evidenceBy(),
                found.handOverBy(),
                result.passes(),
                programme.isScored()
                        ? Points.text(result.totalPoints()) + "/" + Points.text(programme.totalPoints())
                        : null,
                level == null ? null : level.name(),
                result.criteria().stream()
                        .map(criterion -> group(criterion, found, byId))
                        .toList(),
                result.conditions().stream()
                        .map(condition -> new Line(
                                Confirmed.text(
                                        condition.condition().text(),
                                        condition.condition().confirmed()),
                                condition.met(),
                                condition.note()))
                        .toList(),
                found.openQuestions());
    }

    private Group group(CriterionResult criterion, DossierYear found, Map<String, IndicatorState> byId) {
        List<Row> rows = found.programme().criteria().stream()
                .filter(known -> known.id().equals(criterion.id()))
                .flatMap(known -> known.indicators().stream())
                .map(indicator -> row(found, byId.get(indicator.id())))
                .toList();
        return new Group(
                criterion.id(),
                criterion.name(),
                criterion.met(),
                criterion.points() == null
                        ? null
                        : Points.text(criterion.points()) + "/" + Points.text(criterion.maxPoints()) + " ("
                                + Points.text(criterion.share()) + "%)",
                rows);
    }

    private Row row(DossierYear found, IndicatorState state) {
        return new Row(
                state.indicator().id(),
                state.indicator().name(),
                IndicatorTexts.standard(found, state.indicator()),
                names.ofUnit(found.ward(), state.unit()),
                state.stage(),
                state.stage().words(),
                state.assessment() == null ? null : state.assessment().words(),
                state.explanation(),
                state.reviewNote(),
                state.maxPoints() == null
                        ? null
                        : (state.points() == null ? "–" : Points.text(state.points())) + "/"
                                + Points.text(state.maxPoints()),
                state.figures().stream().map(DossierSheets::figure).toList(),
                state.evidence(),
                standing.risks(found, state),
                Consolidation.remark(state));
    }

    private static Figure figure(Measured figure) {
        return new Figure(
                Confirmed.text(figure.text(), figure.confirmed()),
                figure.formula(),
                figure.isBelow(),
                figure.countedCases(),
                figure.otherCases());
    }
}
