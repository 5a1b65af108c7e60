package vn.thuongton.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Several units that a plan names together.
 *
 * @param written what the plan calls them
 * @param assumption why it is these units; null when the plan lists them
 */
public record UnitList(
        @NotBlank String written,
        @NotEmpty List<@NotBlank String> units,
        @Nullable String assumption) {}
