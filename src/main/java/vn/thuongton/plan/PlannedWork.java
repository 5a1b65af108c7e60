package vn.thuongton.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A task of a plan.
 *
 * @param section where it stands in the paper
 * @param title in the paper's words, short where the paper is long
 * @param content more of the paper's words; null when the title says all
 * @param lead units or lists of units; with several, each has a case of its own
 * @param with units or lists of units that contribute
 * @param others bodies that are no unit of the ward, in the paper's words
 * @param product what shows that it is done; null when the paper names nothing
 * @param time in the paper's words; null when the paper gives none
 * @param assumption how the application reads it where the paper does not say; null when it does
 */
public record PlannedWork(
        @NotBlank @Pattern(regexp = PlannedWork.ID) String id,

        @NotBlank String section,
        @NotBlank String title,
        @Nullable String content,

        @NotEmpty(message = "chưa giao đơn vị nào chủ trì")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotBlank String> lead,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@NotBlank String> with,

        @Nullable String others,
        @Nullable String product,
        @Nullable String time,
        @NotNull @Valid Period period,
        @Nullable String assumption) {

    static final String ID = "[\\p{Lu}0-9]+(-[\\p{L}0-9().]+)+";

    public PlannedWork {
        with = with == null ? List.of() : with;
    }
}
