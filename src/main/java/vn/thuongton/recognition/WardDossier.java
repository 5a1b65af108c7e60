package vn.thuongton.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a ward keeps the dossier of a programme, year by year.
 *
 * @param programme id of the programme
 * @param dossierUnit collects, reviews and hands over
 * @param opensOn null: as the programme says; likewise {@code evidenceBy} and {@code handOverBy}
 * @param atRiskDays an indicator without evidence is at risk so many days before {@code evidenceBy}
 * @param owners unit by indicator
 * @param assumed indicators whose owner no document names
 * @param coordinating units by indicator
 * @param targets what the ward aims at beyond the programme, by indicator
 * @param aims the same in words, also where no figure tells
 * @param goals what the ward aims at as a whole, by period
 * @param maxPoints by indicator; null when the source is not at hand
 * @param assumption what is our interpretation; null when the document says it all
 */
public record WardDossier(
        @NotBlank String programme,

        @NotNull(message = "phải ghi làm hồ sơ cho những năm nào") @Valid
        Years years,

        @NotBlank String dossierUnit,
        @Valid YearDay opensOn,
        @Valid YearDay evidenceBy,
        @Valid YearDay handOverBy,
        @Min(0) int atRiskDays,
        @NotEmpty Map<String, @NotBlank String> owners,
        List<@NotBlank String> assumed,
        Map<String, List<@NotBlank String>> coordinating,
        Map<String, List<@Valid Measure>> targets,
        Map<String, @NotBlank String> aims,
        List<@Valid Goal> goals,
        Map<String, BigDecimal> maxPoints,
        @NotBlank String source,
        String assumption) {

    public WardDossier {
        assumed = assumed == null ? List.of() : List.copyOf(assumed);
        coordinating = coordinating == null ? Map.of() : Map.copyOf(coordinating);
        targets = targets == null ? Map.of() : Map.copyOf(targets);
        aims = aims == null ? Map.of() : Map.copyOf(aims);
        goals = goals == null ? List.of() : List.copyOf(goals);
        maxPoints = maxPoints == null ? Map.of() : Map.copyOf(maxPoints);
    }

    /** Empty when the ward aims at nothing in particular in that year. */
    public Optional<Goal> goal(int year) {
        return goals.stream().filter(goal -> goal.covers(year)).findFirst();
    }

    /**
     * As the units of a day serve it.
     *
     * @param current the unit that has the work of a unit on that day
     */
    WardDossier servedBy(UnaryOperator<String> current) {
        return new WardDossier(
                programme,
                years,
                current.apply(dossierUnit),
                opensOn,
                evidenceBy,
                handOverBy,
                atRiskDays,
                replaced(owners, current),
                assumed,
                replaced(
                        coordinating,
                        units -> units.stream().map(current).distinct().toList()),
                targets,
                aims,
                goals,
                maxPoints,
                source,
                assumption);
    }

    private static <T> Map<String, T> replaced(Map<String, T> byIndicator, UnaryOperator<T> current) {
        Map<String, T> replaced = new LinkedHashMap<>(byIndicator);
        replaced.replaceAll((indicator, units) -> current.apply(units));
        return replaced;
    }
}
