package vn.thuongton.recognition;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day of every assessment year.
 *
 * @param on month and day, {@code "11-29"}; the last day on which something may still be done
 * @param yearOffset years after the assessed one
 * @param confirmed whether the day was compared with the text of the source
 */
public record YearDay(
        @NotNull @JsonFormat(pattern = "MM-dd") MonthDay on,
        @Min(0) @Max(2) int yearOffset,
        @NotBlank String source,
        boolean confirmed) {

    /** 29 February falls on the 28th of other years. */
    public LocalDate of(int assessmentYear) {
        return on.atYear(assessmentYear + yearOffset);
    }
}
