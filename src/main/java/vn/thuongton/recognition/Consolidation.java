package vn.thuongton.recognition;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import vn.thuongton.recognition.IndicatorState.Stage;

/**
 * What follows from the state of all indicators: a calculation, no records kept.
 *
 * <p>A computed figure never changes what an owner has said; where they disagree that is remarked for people to decide.
 */
final class Consolidation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Programme programme;
    private final Map<String, IndicatorState> states;
    private final Map<String, Answer> answers;

    /**
     * @param states of all indicators of the programme, by id
     * @param answers to conditions of kind {@code PERSON}, by their text
     */
    Consolidation(Programme programme, Map<String, IndicatorState> states, Map<String, Answer> answers) {
        this.programme = programme;
        this.states = states;
        this.answers = answers;
    }

    List<IndicatorState> indicators() {
        return programme
                .indicators()
                .map(indicator -> states.get(indicator.id()))
                .toList();
    }

    List<CriterionResult> criteria() {
        return programme.criteria().stream().map(this::result).toList();
    }

    private CriterionResult result(Criterion criterion) {
        List<IndicatorState> own = own(criterion);
        if (!programme.isScored()) {
            return new CriterionResult(
                    criterion.id(),
                    criterion.name(),
                    null,
                    null,
                    null,
                    Met.all(own.stream().map(IndicatorState::met).toList()));
        }
        BigDecimal points = points(own);
        BigDecimal most = sum(own.stream().map(IndicatorState::maxPoints));
        // never rounded up: what reads 50% has reached 50%
        BigDecimal share =
                most.signum() == 0 ? BigDecimal.ZERO : points.multiply(HUNDRED).divide(most, 1, RoundingMode.DOWN);
        return new CriterionResult(
                criterion.id(), criterion.name(), points, most, share, scored(own, criterionMinimum(), points, most));
    }

    /** Compared without rounding. */
    private static Met scored(
            List<IndicatorState> states, @Nullable BigDecimal minimumShare, BigDecimal points, BigDecimal most) {
        if (minimumShare == null || !states.stream().allMatch(Consolidation::hasPoints)) {
            return Met.OPEN;
        }
        return points.multiply(HUNDRED).compareTo(most.multiply(minimumShare)) >= 0 ? Met.YES : Met.NO;
    }

    @Nullable
    private BigDecimal criterionMinimum() {
        return programme.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.CRITERION_SHARE)
                .map(Condition::atLeast)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    List<ConditionResult> conditions() {
        return programme.conditions().stream().map(this::result).toList();
    }

    private ConditionResult result(Condition condition) {
        return switch (condition.kind()) {
            case ALL_INDICATORS -> allIndicators(condition);
            case TOTAL_POINTS -> totalPoints(condition);
            case CRITERION_SHARE -> criterionShare(condition);
            case PERSON -> {
                Answer answer = answers.getOrDefault(condition.text(), Answer.NONE);
                yield new ConditionResult(condition, answer.met(), answer.note());
            }
        };
    }

    private ConditionResult allIndicators(Condition condition) {
        List<Met> met = indicators().stream().map(IndicatorState::met).toList();
        long passed = met.stream().filter(Met.YES::equals).count();
        return new ConditionResult(condition, Met.all(met), passed + "/" + met.size() + " chỉ tiêu đạt");
    }

    private ConditionResult totalPoints(Condition condition) {
        BigDecimal total = totalPoints();
        Met met;
        if (!indicators().stream().allMatch(Consolidation::hasPoints)) {
            met = Met.OPEN;
        } else {
            met = total.compareTo(condition.atLeast()) >= 0 ? Met.YES : Met.NO;
        }
        return new ConditionResult(
                condition, met, Points.text(total) + "/" + Points.text(programme.totalPoints()) + " điểm");
    }

    private ConditionResult criterionShare(Condition condition) {
        List<CriterionResult> results = criteria();
        Met met = Met.all(programme.criteria().stream()
                .map(criterion -> {
                    List<IndicatorState> own = own(criterion);
                    return scored(
                            own,
                            condition.atLeast(),
                            points(own),
                            sum(own.stream().map(IndicatorState::maxPoints)));
                })
                .toList());
        return new ConditionResult(
                condition,
                met,
                results.stream()
                        .map(result -> "tiêu chí " + result.id() + ": " + Points.text(result.share()) + "%")
                        .collect(joining("; ")));
    }

    /** Yes when all conditions hold; open when the programme names none. */
    Met passes() {
        return Met.all(conditions().stream().map(ConditionResult::met).toList());
    }

    /** Of the indicators that have points by now. */
    BigDecimal totalPoints() {
        return points(indicators());
    }

    /** The highest level reached; null where there are none, or nobody has said what each takes. */
    @Nullable
    Level level() {
        if (programme.levels().isEmpty()
                || programme.levels().stream().anyMatch(level -> level.atLeast() == null)
                || indicators().stream().anyMatch(state -> state.met() == Met.OPEN)) {
            return null;
        }
        BigDecimal all = BigDecimal.valueOf(indicators().size());
        BigDecimal passed = BigDecimal.valueOf(
                indicators().stream().filter(state -> state.met() == Met.YES).count());
        return programme.levels().stream()
                .filter(level -> passed.multiply(HUNDRED).compareTo(all.multiply(level.atLeast())) >= 0)
                .reduce((lower, higher) -> higher)
                .orElse(null);
    }

    /** What is not there yet, one sentence for each. */
    List<String> missing() {
        return indicators().stream().flatMap(this::missing).toList();
    }

    private Stream<String> missing(IndicatorState state) {
        List<String> missing = new ArrayList<>();
        if (!state.isSettled()) {
            missing.add(state.title() + ": " + state.stage().words());
        } else if (state.assessment() == Assessment.PASS && state.evidence() == 0) {
            missing.add(state.title() + ": tự đánh giá đạt nhưng chưa có tài liệu kiểm chứng");
        }
        if (programme.isScored() && state.isSettled() && state.points() == null) {
            missing.add(state.title() + ": chưa chấm điểm");
        }
        return missing.stream();
    }

    /**
     * Why an indicator is at risk, one sentence for each reason.
     *
     * @param evidenceBy null when no day is set
     * @param days so many days before {@code evidenceBy} an indicator has to have evidence
     */
    static List<String> risks(IndicatorState state, @Nullable LocalDate evidenceBy, LocalDate today, int days) {
        List<String> risks = new ArrayList<>();
        if (state.stage() == Stage.RETURNED) {
            risks.add("bị trả lại để bổ sung");
        }
        boolean needsEvidence = state.evidence() == 0 && state.assessment() != Assessment.NOT_ARISEN;
        if (needsEvidence && evidenceBy != null) {
            long left = ChronoUnit.DAYS.between(today, evidenceBy);
            if (left < 0) {
                risks.add("đã quá hạn nộp tài liệu kiểm chứng " + -left + " ngày");
            } else if (left <= days) {
                risks.add("còn " + left + " ngày đến hạn mà chưa có tài liệu kiểm chứng");
            }
        }
        state.figures().stream().filter(Measured::isBelow).map(Measured::text).forEach(risks::add);
        return risks;
    }

    /** Where what the owner says is not what the figures say; empty where they agree. */
    static String remark(IndicatorState state) {
        return state.assessment() != Assessment.PASS
                ? ""
                : state.figures().stream()
                        .filter(Measured::isBelow)
                        .map(figure -> "Tự đánh giá \"đạt\" trái với số liệu: " + figure.text())
                        .collect(joining("; "));
    }

    private List<IndicatorState> own(Criterion criterion) {
        return criterion.indicators().stream()
                .map(indicator -> states.get(indicator.id()))
                .toList();
    }

    private static boolean hasPoints(IndicatorState state) {
        return state.isSettled() && state.points() != null;
    }

    private static BigDecimal points(List<IndicatorState> states) {
        return sum(states.stream().filter(Consolidation::hasPoints).map(IndicatorState::points));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.map(number -> number == null ? BigDecimal.ZERO : number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
