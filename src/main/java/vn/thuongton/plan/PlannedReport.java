package vn.thuongton.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A report on a plan.
 *
 * @param section where it stands in the paper
 * @param covers the time it tells about, up to the day it is due
 * @param by units or lists of units; with several, each reports for itself
 * @param opensDaysBefore calendar days before it is due on which it is opened; null when the period says
 * @param time in the paper's words; null when the paper gives none
 * @param assumption how the application reads it where the paper does not say; null when it does
 */
public record PlannedReport(
        @NotBlank @Pattern(regexp = PlannedWork.ID) String id,

        @NotBlank String section,
        @NotBlank String title,
        @NotNull @Valid Period period,
        @NotNull Covers covers,

        @NotEmpty(message = "chưa giao đơn vị nào báo cáo")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotBlank String> by,

        @Nullable @Min(1) @Max(366) Integer opensDaysBefore,
        @Nullable String time,
        @Nullable String assumption) {

    /** The time a report tells about. */
    public enum Covers {
        @JsonProperty("period")
        PERIOD,
        @JsonProperty("year")
        YEAR,
        @JsonProperty("plan")
        PLAN
    }

    Occurrence shortlyBefore(Occurrence occurrence) {
        if (opensDaysBefore == null) {
            return occurrence;
        }
        LocalDate opensOn = occurrence.dueOn().minusDays(opensDaysBefore);
        return opensOn.isAfter(occurrence.opensOn()) ? occurrence.opening(opensOn) : occurrence;
    }

    /** First day it tells about. */
    LocalDate coversFrom(Plan plan, Occurrence occurrence) {
        LocalDate from = switch (covers) {
            case PERIOD -> occurrence.beginsOn();
            case YEAR -> occurrence.dueOn().withDayOfYear(1);
            case PLAN -> plan.from();
        };
        return from.isBefore(plan.from()) ? plan.from() : from;
    }
}
