package vn.thuongton.desk;

import java.util.List;
import vn.thuongton.register.correction.CorrectableStep;

/**
 * What the section "Đính chính" shows.
 *
 * @param readOnly the sentence that says why nothing can be corrected; null when it can
 */
public record CorrectionSheet(List<CorrectableStep> steps, String readOnly, List<Entry> made) {

    /**
     * One correction.
     *
     * @param when dd/MM/yyyy HH:mm
     * @param before "" for nothing
     */
    public record Entry(
            String when, String who, String step, String label, String before, String after, String reason) {}
}
