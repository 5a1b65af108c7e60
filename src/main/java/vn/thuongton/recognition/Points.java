package vn.thuongton.recognition;

import java.math.BigDecimal;

/** Points and shares as officers write them. */
final class Points {

    private Points() {}

    /** 12,5 */
    static String text(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.replace('.', ',');
    }
}
