package vn.thuongton.recognition;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A figure as it stands, beside what it has to reach.
 *
 * @param percent null when there is nothing to compute it from
 * @param atLeast per cent; null when nothing says how high it has to be
 * @param confirmed whether threshold and formula were compared with the text of their sources
 * @param countedCases numbers of cases that count for it, {@code otherCases} of those that do not; no confidential ones
 */
public record Measured(
        String name,
        String formula,
        long counted,
        long total,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal atLeast,
        String source,
        boolean confirmed,
        List<String> countedCases,
        List<String> otherCases) {

    public boolean isBelow() {
        return percent != null && atLeast != null && percent.compareTo(atLeast) < 0;
    }

    /** "Tỷ lệ hòa giải thành: 66,7% (2/3), dưới ngưỡng 80%" */
    public String text() {
        String value = percent == null
                ? "chưa có vụ việc nào để tính"
                : Points.text(percent) + "% (" + counted + "/" + total + ")";
        if (atLeast == null) {
            return name + ": " + value;
        }
        return name + ": " + value + (isBelow() ? ", dưới ngưỡng " : ", ngưỡng từ ") + Points.text(atLeast) + "%";
    }
}
