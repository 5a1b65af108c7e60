package vn.thuongton.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.recognition.Assessment.FAIL;
import static vn.thuongton.recognition.Assessment.NOT_ARISEN;
import static vn.thuongton.recognition.Assessment.PASS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thuongton.recognition.IndicatorState.Stage;

/** What follows from self-assessments, points, figures and days, with the programmes that are delivered. */
class ConsolidationTest {

    private static final RecognitionFiles FILES = RecognitionFiles.shipped();
    private static final Programme PASS_FAIL = FILES.programme("legal-access-2025");
    private static final Programme POINTS = FILES.programme("legal-access-2021");
    private static final Programme LEVELS = FILES.programme("friendly-government");

    private static final String NOBODY_DISCIPLINED =
            PASS_FAIL.conditions().get(1).text();
    private static final Map<String, Answer> CLEAN = Map.of(NOBODY_DISCIPLINED, new Answer(Met.YES, "không có"));

    static Stream<Arguments> passOrFail() {
        return Stream.of(
                Arguments.of("mọi chỉ tiêu đạt, không ai bị kỷ luật", all(PASS_FAIL, PASS), CLEAN, Met.YES),
                Arguments.of("không phát sinh tính là đạt", all(PASS_FAIL, NOT_ARISEN), CLEAN, Met.YES),
                Arguments.of("một chỉ tiêu không đạt", with(PASS_FAIL, "2.3", FAIL), CLEAN, Met.NO),
                Arguments.of(
                        "có lãnh đạo bị kỷ luật",
                        all(PASS_FAIL, PASS),
                        Map.of(NOBODY_DISCIPLINED, new Answer(Met.NO, "")),
                        Met.NO),
                Arguments.of("chưa ai trả lời về kỷ luật", all(PASS_FAIL, PASS), Map.of(), Met.OPEN),
                Arguments.of("một chỉ tiêu chưa tự đánh giá", with(PASS_FAIL, "2.3", null), CLEAN, Met.OPEN),
                Arguments.of(
                        "một chỉ tiêu bị trả lại",
                        changed(all(PASS_FAIL, PASS), "1.1", state -> state.stage(Stage.RETURNED)),
                        CLEAN,
                        Met.OPEN),
                Arguments.of(
                        "không đạt thì không đạt dù còn chỉ tiêu chưa xong",
                        changed(with(PASS_FAIL, "2.3", FAIL), "1.1", state -> state.stage(Stage.WAITING)),
                        CLEAN,
                        Met.NO));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("passOrFail")
    @DisplayName(
            "Đạt hoặc không đạt: mọi chỉ tiêu phải đạt, không phát sinh tính là đạt, điều kiện về kỷ luật do người trả lời")
    void passOrFail(String when, Map<String, Made> states, Map<String, Answer> answers, Met expected) {
        assertThat(consolidation(PASS_FAIL, states, answers).passes()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // shares of the maximum that each of the five criteria gets, in per cent
        "80, 80, 80, 80, 80, 80, YES, YES",
        "79, 80, 80, 80, 80, 79.8, NO, YES",
        "50, 100, 100, 100, 100, 90, YES, YES",
        "49, 100, 100, 100, 100, 89.8, YES, NO",
        "100, 49.9, 100, 100, 100, 89.98, YES, NO",
        "0, 0, 0, 0, 0, 0, NO, NO",
        "100, 100, 100, 100, 100, 100, YES, YES"
    })
    @DisplayName("Chấm điểm: tổng từ 80 điểm trở lên và từng tiêu chí từ 50% trở lên, không làm tròn")
    void points(
            BigDecimal first,
            BigDecimal second,
            BigDecimal third,
            BigDecimal fourth,
            BigDecimal fifth,
            BigDecimal total,
            Met enough,
            Met evenly) {
        Map<String, Made> states = scored(List.of(first, second, third, fourth, fifth));

        Consolidation result = consolidation(POINTS, states, Map.of());

        assertThat(result.totalPoints()).isEqualByComparingTo(total);
        assertThat(result.conditions()).extracting(ConditionResult::met).containsExactly(enough, evenly, Met.OPEN);
        assertThat(result.passes()).isEqualTo(enough == Met.YES && evenly == Met.YES ? Met.OPEN : Met.NO);
    }

    @Test
    @DisplayName("Chấm điểm: người trả lời không có lãnh đạo bị kỷ luật thì đủ điều kiện; thiếu điểm thì chưa kết luận")
    void pointsWithTheAnswer() {
        BigDecimal full = BigDecimal.valueOf(90);
        Map<String, Made> states = scored(List.of(full, full, full, full, full));
        Map<String, Answer> answers = Map.of(POINTS.conditions().get(2).text(), new Answer(Met.YES, ""));

        assertThat(consolidation(POINTS, states, answers).passes()).isEqualTo(Met.YES);

        states.get("4.2").points = null;
        Consolidation incomplete = consolidation(POINTS, states, answers);
        assertThat(incomplete.passes()).isEqualTo(Met.OPEN);
        assertThat(incomplete.missing()).containsExactly(title(POINTS, "4.2") + ": chưa chấm điểm");
        assertThat(incomplete.criteria())
                .filteredOn(criterion -> criterion.met() == Met.OPEN)
                .extracting(CriterionResult::id)
                .containsExactly("4");
    }

    @Test
    @DisplayName("Xếp mức: chưa biết tiêu chuẩn của mức thì không đề xuất mức nào")
    void levelsUnknown() {
        assertThat(consolidation(LEVELS, all(LEVELS, PASS), Map.of()).level()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"16, Mức 4", "15, Mức 3", "8, Mức 2", "7, Mức 1", "0, "})
    @DisplayName("Xếp mức: khi đã ghi tiêu chuẩn thì đề xuất mức cao nhất đạt được")
    void levelsKnown(int passed, String level) {
        Programme known = new Programme(
                "x",
                "x",
                "x",
                2026,
                null,
                true,
                Judgement.LEVELS,
                null,
                LEVELS.recipient(),
                LEVELS.calendar(),
                LEVELS.conditions(),
                List.of(level(1, 10), level(2, 50), level(3, 80), level(4, 100)),
                List.of(),
                LEVELS.criteria());
        Map<String, Made> states = all(known, FAIL);
        known.indicators().limit(passed).forEach(indicator -> states.get(indicator.id()).assessment = PASS);

        Level proposed = consolidation(known, states, Map.of()).level();

        assertThat(proposed == null ? null : proposed.name()).isEqualTo(level);
    }

    @Test
    @DisplayName("Số liệu dưới ngưỡng: nói rõ trái với tự đánh giá đạt, không đổi lời người tự đánh giá")
    void figureContradicts() {
        Map<String, Made> states = changed(
                all(PASS_FAIL, PASS), "3.2", state -> state.figure(new BigDecimal("66.6"), new BigDecimal("80")));

        Consolidation result = consolidation(PASS_FAIL, states, CLEAN);
        IndicatorState state = result.indicators().stream()
                .filter(indicator -> indicator.indicator().id().equals("3.2"))
                .findFirst()
                .orElseThrow();

        assertThat(Consolidation.remark(state))
                .isEqualTo("Tự đánh giá \"đạt\" trái với số liệu: Tỷ lệ hòa giải thành: 66,6% (2/3), dưới ngưỡng 80%");
        assertThat(state.assessment()).isEqualTo(PASS);
        assertThat(result.passes()).isEqualTo(Met.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, 80, 80, ''",
        "PASS, 79.9, 80, trái với số liệu",
        "FAIL, 66.6, 80, ''",
        "NOT_ARISEN, 66.6, 80, ''",
        "PASS, , 80, ''",
        "PASS, 66.6, , ''"
    })
    @DisplayName("Chỉ nhận xét khi tự đánh giá đạt mà số liệu dưới ngưỡng")
    void remarksOnlyWhereTheyDisagree(Assessment assessment, BigDecimal percent, BigDecimal atLeast, String remark) {
        IndicatorState state = new Made(PASS_FAIL.indicator("3.2"), assessment)
                .figure(percent, atLeast)
                .made();

        assertThat(Consolidation.remark(state)).contains(remark);
        assertThat(Consolidation.remark(state).isEmpty()).isEqualTo(remark.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-14, 0, WAITING, , ''",
        "2023-11-15, 0, WAITING, , còn 14 ngày đến hạn mà chưa có tài liệu kiểm chứng",
        "2023-11-29, 0, WAITING, , còn 0 ngày đến hạn mà chưa có tài liệu kiểm chứng",
        "2023-11-30, 0, WAITING, , đã quá hạn nộp tài liệu kiểm chứng 1 ngày",
        "2023-11-30, 1, ACCEPTED, PASS, ''",
        "2023-11-30, 0, ACCEPTED, NOT_ARISEN, ''",
        "2023-11-01, 1, RETURNED, PASS, bị trả lại để bổ sung"
    })
    @DisplayName("Nguy cơ: sắp đến hạn mà chưa có tài liệu, hoặc bị trả lại")
    void risks(LocalDate today, int evidence, Stage stage, Assessment assessment, String risk) {
        IndicatorState state = new Made(POINTS.indicator("1.1"), assessment)
                .stage(stage)
                .evidence(evidence)
                .made();

        assertThat(Consolidation.risks(state, LocalDate.of(2023, 11, 29), today, 14))
                .isEqualTo(risk.isEmpty() ? List.of() : List.of(risk));
    }

    @Test
    @DisplayName("Nguy cơ: số liệu dưới ngưỡng, dù còn xa hạn; không có hạn thì không tính ngày")
    void riskByFigure() {
        IndicatorState state = new Made(PASS_FAIL.indicator("3.2"), null)
                .stage(Stage.WAITING)
                .figure(new BigDecimal("50"), new BigDecimal("80"))
                .made();

        assertThat(Consolidation.risks(state, null, LocalDate.of(2026, 11, 2), 14))
                .containsExactly("Tỷ lệ hòa giải thành: 50% (2/3), dưới ngưỡng 80%");
    }

    @Test
    @DisplayName("Còn thiếu: chưa tự đánh giá, bị trả lại, tự đánh giá đạt mà không có tài liệu")
    void missing() {
        Map<String, Made> states = all(PASS_FAIL, PASS);
        states.get("1.1").stage(Stage.WAITING);
        states.get("1.2").stage(Stage.RETURNED);
        states.get("1.3").evidence(0);

        assertThat(consolidation(PASS_FAIL, states, CLEAN).missing())
                .containsExactly(
                        title(PASS_FAIL, "1.1") + ": chưa tự đánh giá",
                        title(PASS_FAIL, "1.2") + ": bị trả lại để bổ sung",
                        title(PASS_FAIL, "1.3") + ": tự đánh giá đạt nhưng chưa có tài liệu kiểm chứng");
    }

    @Test
    @DisplayName("Chương trình không ghi điều kiện nào thì không tự kết luận")
    void withoutConditions() {
        Programme bare = new Programme(
                "x",
                "x",
                "x",
                2026,
                null,
                true,
                Judgement.PASS_FAIL,
                null,
                PASS_FAIL.recipient(),
                PASS_FAIL.calendar(),
                List.of(),
                List.of(),
                List.of(),
                PASS_FAIL.criteria());

        assertThat(consolidation(bare, all(bare, PASS), Map.of()).passes()).isEqualTo(Met.OPEN);
    }

    private static Consolidation consolidation(
            Programme programme, Map<String, Made> states, Map<String, Answer> answers) {
        Map<String, IndicatorState> made = new LinkedHashMap<>();
        states.forEach((id, state) -> made.put(id, state.made()));
        return new Consolidation(programme, made, answers);
    }

    private static Map<String, Made> all(Programme programme, Assessment assessment) {
        Map<String, Made> states = new LinkedHashMap<>();
        programme.indicators().forEach(indicator -> states.put(indicator.id(), new Made(indicator, assessment)));
        return states;
    }

    private static Map<String, Made> with(Programme programme, String indicator, Assessment assessment) {
        return changed(all(programme, PASS), indicator, state -> {
            state.assessment = assessment;
            return assessment == null ? state.stage(Stage.WAITING) : state;
        });
    }

    private static Map<String, Made> changed(Map<String, Made> states, String indicator, Function<Made, Made> change) {
        states.computeIfPresent(indicator, (id, state) -> change.apply(state));
        return states;
    }

    /** Each criterion brings at most 20 points, shared by its indicators. */
    private static Map<String, Made> scored(List<BigDecimal> shares) {
        Map<String, Made> states = all(POINTS, PASS);
        for (int index = 0; index < shares.size(); index++) {
            List<Indicator> indicators = POINTS.criteria().get(index).indicators();
            for (int place = 0; place < indicators.size(); place++) {
                Made state = states.get(indicators.get(place).id());
                // the first takes what is left of 20, so that nothing depends on rounding
                state.maxPoints = BigDecimal.valueOf(place == 0 ? 20 - (indicators.size() - 1) : 1);
                state.points = state.maxPoints.multiply(shares.get(index)).movePointLeft(2);
            }
        }
        return states;
    }

    private static Level level(int number, int atLeast) {
        return new Level(number, "Mức " + number, BigDecimal.valueOf(atLeast), "x", true);
    }

    private static String title(Programme programme, String indicator) {
        return indicator + " " + programme.indicator(indicator).name();
    }

    /** An indicator with evidence that was accepted, unless something else is said. */
    private static final class Made {

        private final Indicator indicator;
        private Assessment assessment;
        private Stage stage = Stage.ACCEPTED;
        private BigDecimal maxPoints;
        private BigDecimal points;
        private long evidence = 1;
        private List<Measured> figures = List.of();

        Made(Indicator indicator, Assessment assessment) {
            this.indicator = indicator;
            this.assessment = assessment;
        }

        Made stage(Stage stage) {
            this.stage = stage;
            return this;
        }

        Made evidence(long evidence) {
            this.evidence = evidence;
            return this;
        }

        Made figure(BigDecimal percent, BigDecimal atLeast) {
            figures = List.of(new Measured(
                    "Tỷ lệ hòa giải thành",
                    "thành / (thành + không thành)",
                    2,
                    3,
                    percent,
                    atLeast,
                    "x",
                    true,
                    List.of(),
                    List.of()));
            return this;
        }

        IndicatorState made() {
            return new IndicatorState(
                    indicator, "van-phong", maxPoints, stage, assessment, points, null, null, evidence, figures);
        }
    }
}
