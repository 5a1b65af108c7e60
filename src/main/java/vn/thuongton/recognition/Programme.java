package vn.thuongton.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What wards are assessed by, from a first to a last year. A programme that dossiers were opened under is not rewritten:
 * what changes is a programme of its own.
 *
 * @param firstYear the first assessed year
 * @param lastYear null while it is in force
 * @param totalPoints what the points of all indicators make together; null when nothing is given points
 * @param recipient who gets the dossier and decides
 * @param openQuestions what nobody has found out yet, for people to read
 * @param levels empty when there are none
 * @param confirmed whether all of it was compared with the text of the source
 */
public record Programme(
        @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String id,

        @NotBlank String name,
        @NotBlank String source,

        @NotNull(message = "phải ghi năm đầu tiên áp dụng chương trình")
        Integer firstYear,

        Integer lastYear,
        @NotNull Boolean confirmed,
        @NotNull Judgement judgement,
        BigDecimal totalPoints,
        @NotNull @Valid Sourced recipient,
        @NotNull @Valid ProgrammeCalendar calendar,
        @NotNull List<@Valid Condition> conditions,
        List<@Valid Level> levels,
        @NotNull List<@NotBlank String> openQuestions,
        @NotEmpty List<@Valid Criterion> criteria) {

    public Programme {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    public boolean isInForce(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    public Stream<Indicator> indicators() {
        return criteria.stream().flatMap(criterion -> criterion.indicators().stream());
    }

    /** @throws IllegalArgumentException when the programme has no such indicator */
    public Indicator indicator(String id) {
        return indicators()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** @throws IllegalArgumentException when the programme has no such indicator */
    public Criterion criterionOf(String indicator) {
        return criteria.stream()
                .filter(criterion ->
                        criterion.indicators().stream().anyMatch(own -> own.id().equals(indicator)))
                .findFirst()
                .orElseThrow(() -> unknown(indicator));
    }

    public boolean isScored() {
        return judgement == Judgement.POINTS;
    }

    /** Empty when a source has not said all of them. */
    public Optional<BigDecimal> knownPoints() {
        return indicators().allMatch(indicator -> indicator.maxPoints() != null)
                ? indicators().map(Indicator::maxPoints).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private IllegalArgumentException unknown(String indicator) {
        return new IllegalArgumentException("Chương trình \"" + id + "\" không có chỉ tiêu \"" + indicator
                + "\": tệp programmes/" + id + ".yaml đã bị sửa sau khi mở hồ sơ, hãy khôi phục.");
    }
}
