package vn.thuongton.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.UUID;
import vn.thuongton.deadline.ClockDecision;
import vn.thuongton.form.SubmissionRefused;

/**
 * A decision about the clock as the browser sends it.
 *
 * @param timeLimit of an extension only
 * @param amount of an extension only
 * @param paper id of a document of the case; null or blank for none
 * @param decidedOn day/month/year
 */
public record ClockForm(
        String timeLimit, Integer amount, List<String> grounds, String reason, String paper, String decidedOn) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** @throws SubmissionRefused when the day is no day */
    ClockDecision decision() {
        return new ClockDecision(grounds, reason, document(), day());
    }

    private LocalDate day() {
        try {
            return isBlank(decidedOn) ? null : LocalDate.parse(decidedOn.strip(), DAY);
        } catch (DateTimeParseException e) {
            throw new SubmissionRefused(
                    "Ngày quyết định phải là một ngày có thật, viết ngày/tháng/năm, ví dụ 02/12/2026.");
        }
    }

    private UUID document() {
        try {
            return isBlank(paper) ? null : UUID.fromString(paper);
        } catch (IllegalArgumentException e) {
            throw new SubmissionRefused("Không có văn bản này: hãy chọn lại.");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
