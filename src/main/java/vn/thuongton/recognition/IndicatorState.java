package vn.thuongton.recognition;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Where an indicator of a dossier stands.
 *
 * @param unit id of its owner
 * @param assessment null before the owner has said something
 * @param reviewNote why it was returned; null when it was not
 * @param evidence number of documents in its folder
 */
public record IndicatorState(
        Indicator indicator,
        String unit,
        @Nullable BigDecimal maxPoints,
        Stage stage,
        @Nullable Assessment assessment,
        @Nullable BigDecimal points,
        @Nullable String explanation,
        @Nullable String reviewNote,
        long evidence,
        List<Measured> figures) {

    /** How far it has come. */
    public enum Stage {
        WAITING("chưa tự đánh giá"),
        ASSESSED("chờ thẩm tra"),
        RETURNED("bị trả lại để bổ sung"),
        ACCEPTED("đã thẩm tra");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** As officers read it. */
        public String words() {
            return words;
        }
    }

    /** Whether something was said of it that still stands. */
    boolean isSettled() {
        return stage == Stage.ASSESSED || stage == Stage.ACCEPTED;
    }

    /** What has not arisen counts as met. */
    Met met() {
        if (!isSettled()) {
            return Met.OPEN;
        }
        return assessment == Assessment.FAIL ? Met.NO : Met.YES;
    }

    /** "1.2 Dự thảo được truyền thông" */
    String title() {
        return indicator.id() + " " + indicator.name();
    }
}
