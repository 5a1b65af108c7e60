package vn.thuongton.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A time limit that the law leaves to the ward, as the ward has set it.
 *
 * @param timeLimit the row of the table {@code statutoryTimeLimit} that leaves it to the ward
 * @param unit as in that table
 * @param source the paper in which the ward has set it
 * @param validFrom it holds for what is received from this day on, until the next entry of the same time limit
 * @param confirmed false while the figure is only assumed; screens say so
 */
public record OwnLimit(
        @NotBlank String timeLimit,
        @Min(1) @Max(365) int amount,

        @NotNull @Pattern(regexp = "WORKING_DAY|CALENDAR_DAY|MONTH")
        String unit,

        @NotBlank String source,
        @NotNull LocalDate validFrom,
        boolean confirmed) {}
