package vn.thuongton.recognition;

import java.math.BigDecimal;
import org.springframework.lang.Nullable;

/**
 * Who answers for an indicator of a dossier.
 *
 * @param unit id of the unit
 * @param maxPoints null where no points are given
 */
record Assignment(String indicator, String unit, @Nullable BigDecimal maxPoints) {}
