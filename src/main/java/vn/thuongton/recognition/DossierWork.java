package vn.thuongton.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Units;

/** What people decide and say about a dossier. Nothing is kept of what is refused. */
@Component
class DossierWork {

    private final Programmes programmes;
    private final DossierRecords records;
    private final Units units;

    DossierWork(Programmes programmes, DossierRecords records, Units units) {
        this.programmes = programmes;
        this.records = records;
        this.units = units;
    }

    /**
     * @param rows {@code indicator}, {@code unit}, {@code maxPoints}
     * @throws DossierRefused when an indicator is left out or named twice, its unit is none of the ward, or points do not
     *     make the programme's total
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(DossierCase dossier, JsonNode rows, @Nullable String author) {
        Programme programme = programmes.require(dossier.programme());
        List<Assignment> assignments = new ArrayList<>();
        for (JsonNode row : rows) {
            assignments.add(assignment(programme, dossier.ward(), row));
        }
        requireAll(programme, assignments);
        requirePoints(programme, assignments);
        records.open(dossier);
        records.assign(dossier.caseId(), assignments, author);
    }

    private Assignment assignment(Programme programme, String ward, JsonNode row) {
        String indicator = row.path("indicator").asText();
        String unit = row.path("unit").asText("");
        if (programme.indicators().noneMatch(known -> known.id().equals(indicator))) {
            throw new DossierRefused("Chương trình không có chỉ tiêu \"" + indicator + "\": hãy bỏ dòng ấy.");
        }
        if (!StringUtils.hasText(unit) || "null".equals(unit)) {
            throw new DossierRefused(
                    "Chỉ tiêu " + indicator + " chưa có đơn vị phụ trách: hãy chọn một đơn vị của phường.");
        }
        if (units.today(ward).stream()
                .filter(known -> !known.supervises())
                .map(Unit::id)
                .noneMatch(unit::equals)) {
            throw new DossierRefused("Chỉ tiêu " + indicator + ": phường không có đơn vị \"" + unit
                    + "\", hãy chọn một đơn vị trong danh sách.");
        }
        JsonNode points = row.path("maxPoints");
        return new Assignment(indicator, unit, points.isNumber() ? points.decimalValue() : null);
    }

    private static void requireAll(Programme programme, List<Assignment> assignments) {
        Set<String> named = new HashSet<>();
        for (Assignment assignment : assignments) {
            if (!named.add(assignment.indicator())) {
                throw new DossierRefused("Chỉ tiêu " + assignment.indicator() + " được giao hai lần: hãy bỏ một dòng.");
            }
        }
        String without = programme
                .indicators()
                .map(Indicator::id)
                .filter(id -> !named.contains(id))
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            throw new DossierRefused(
                    "Chưa giao người phụ trách chỉ tiêu " + without + ": mỗi chỉ tiêu phải có một đơn vị phụ trách.");
        }
    }

    private static void requirePoints(Programme programme, List<Assignment> assignments) {
        if (!programme.isScored()) {
            if (assignments.stream().anyMatch(assignment -> assignment.maxPoints() != null)) {
                throw new DossierRefused("Chương trình này không chấm điểm: hãy bỏ trống điểm tối đa.");
            }
            return;
        }
        List<String> without = assignments.stream()
                .filter(assignment ->
                        assignment.maxPoints() == null || assignment.maxPoints().signum() <= 0)
                .map(Assignment::indicator)
                .toList();
        if (!without.isEmpty()) {
            throw new DossierRefused("Chương trình này chấm điểm: hãy ghi điểm tối đa của chỉ tiêu "
                    + String.join(", ", without) + " theo văn bản đang áp dụng.");
        }
        BigDecimal sum = assignments.stream().map(Assignment::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(programme.totalPoints()) != 0) {
            throw new DossierRefused("Chưa giao được: " + ProgrammeFiles.sums(sum, programme) + ".");
        }
    }

    /** @throws DossierRefused when what is said does not fit the indicator, or its points exceed the maximum */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assess(
            DossierCase dossier,
            String indicator,
            @Nullable String assessment,
            @Nullable BigDecimal points,
            @Nullable String explanation,
            @Nullable String author) {
        Programme programme = programmes.require(dossier.programme());
        Assessment said = Assessment.of(assessment)
                .orElseThrow(() -> new DossierRefused("Chỉ tiêu " + indicator
                        + " chưa có kết quả tự đánh giá: hãy chọn đạt, không đạt hoặc không phát sinh."));
        if (said == Assessment.NOT_ARISEN && !programme.indicator(indicator).notArisenPasses()) {
            throw new DossierRefused(
                    "Chỉ tiêu " + indicator
                            + " năm nào cũng phải thực hiện, không có trường hợp không phát sinh: hãy chọn đạt hoặc không đạt.");
        }
        records.assess(
                dossier.caseId(), indicator, said, checked(programme, dossier, indicator, points), explanation, author);
    }

    /** Points are asked for where a programme gives them, and left out elsewhere. */
    @Nullable
    private BigDecimal checked(
            Programme programme, DossierCase dossier, String indicator, @Nullable BigDecimal points) {
        if (!programme.isScored()) {
            return null;
        }
        BigDecimal most = records.assignment(dossier.caseId(), indicator)
                .map(Assignment::maxPoints)
                .orElseThrow(() -> new DossierRefused("Chỉ tiêu " + indicator + " chưa được giao người phụ trách."));
        if (points == null || points.signum() < 0 || points.compareTo(most) > 0) {
            throw new DossierRefused(
                    "Điểm tự chấm của chỉ tiêu " + indicator + " phải từ 0 đến " + Points.text(most) + ".");
        }
        return points;
    }

    /** @throws DossierRefused when it is returned without saying what is to be completed */
    @Transactional(propagation = Propagation.MANDATORY)
    public void review(
            DossierCase dossier,
            String indicator,
            @Nullable String review,
            @Nullable String note,
            @Nullable String author) {
        Review answer = Review.of(review)
                .orElseThrow(() -> new DossierRefused("Chưa có kết quả thẩm tra chỉ tiêu " + indicator
                        + ": hãy chọn chấp nhận hoặc trả lại để bổ sung."));
        if (answer == Review.RETURN && !StringUtils.hasText(note)) {
            throw new DossierRefused("Trả lại chỉ tiêu " + indicator + " thì phải ghi rõ cần bổ sung những gì.");
        }
        records.review(dossier.caseId(), indicator, answer, note, author);
    }
}
