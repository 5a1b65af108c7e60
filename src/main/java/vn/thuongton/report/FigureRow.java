package vn.thuongton.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * How one figure is computed.
 *
 * @param procedure the key of the process
 * @param counted outcomes above the line; each is one of {@code of}
 * @param of outcomes below the line
 * @param inTime whether a case counts only when it was done on or before its due day
 * @param step the user task that says when a case is done, and by when it had to be; null for the end of the case
 * @param by the day that puts a case into a period
 */
record FigureRow(
        @NotBlank @Pattern(regexp = "[a-z][A-Za-z0-9]*") String id,
        @NotBlank String name,
        @NotBlank String formula,
        @NotBlank String procedure,
        @NotEmpty List<@NotBlank String> counted,
        @NotEmpty List<@NotBlank String> of,
        @NotNull Boolean inTime,
        @Nullable String step,
        @NotNull Day by,
        @NotBlank String source,
        @NotNull Boolean confirmed) {

    enum Day {
        @JsonProperty("closedOn")
        CLOSED_ON,
        @JsonProperty("receivedOn")
        RECEIVED_ON
    }
}
