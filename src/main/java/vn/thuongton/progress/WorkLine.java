package vn.thuongton.progress;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * One task or report of a plan, in one period, in the hands of one unit.
 *
 * @param unit the id of the unit that answers for it
 * @param period in officers' words; for what is carried elsewhere the plan's own words
 * @param dueOn null for what is carried elsewhere
 * @param late past its day: open, or done afterwards
 * @param caseId null while not opened
 * @param carriedBy what does it instead, with its figures; null otherwise
 */
public record WorkLine(
        String section,
        String title,
        String unit,
        String lead,
        String coordinating,
        String product,
        String time,
        String period,
        @Nullable LocalDate dueOn,
        WorkState state,
        boolean late,
        @Nullable String caseId,
        @Nullable String caseNumber,
        @Nullable LocalDate closedOn,
        @Nullable String carriedBy) {

    /** "chờ xác nhận, quá hạn", "do thủ tục khác thực hiện: …". */
    public String stateWords() {
        if (carriedBy != null) {
            return state.words() + ": " + carriedBy;
        }
        return state == WorkState.TO_CONFIRM && late ? state.words() + ", " + WorkState.LATE.words() : state.words();
    }
}
