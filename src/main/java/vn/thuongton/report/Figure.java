package vn.thuongton.report;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A figure of a ward in a period.
 *
 * @param formula what is divided by what, as people read it beside the figure
 * @param confirmed whether the formula was compared with the text of its source
 * @param percent counted ÷ total, one decimal, never rounded up: what misses a threshold must not reach it by rounding; null
 *     when there is no case to compute it from
 * @param running cases of the procedure that were not ended on the last day; they are in neither number
 * @param countedCases those behind {@code counted}, {@code otherCases} the rest of {@code total}, in the order of their ending;
 *     without confidential ones, so that they may be fewer than the numbers say
 */
public record Figure(
        String id,
        String name,
        String formula,
        String source,
        boolean confirmed,
        long counted,
        long total,
        @Nullable BigDecimal percent,
        long running,
        List<FigureCase> countedCases,
        List<FigureCase> otherCases) {}
