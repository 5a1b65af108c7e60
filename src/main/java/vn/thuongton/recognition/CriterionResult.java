package vn.thuongton.recognition;

import java.math.BigDecimal;
import org.springframework.lang.Nullable;

/**
 * How a criterion stands.
 *
 * @param points null where no points are given; likewise {@code maxPoints} and {@code share}
 * @param share points in per cent of the maximum, one place
 */
record CriterionResult(
        String id,
        String name,
        @Nullable BigDecimal points,
        @Nullable BigDecimal maxPoints,
        @Nullable BigDecimal share,
        Met met) {}
