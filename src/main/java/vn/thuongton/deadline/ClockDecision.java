package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision about the clock of a case, as the officer enters it; checked where it is entered.
 *
 * @param grounds codes of the table {@code clockGround}; empty when going on
 * @param reason in the officer's words
 * @param paper the document of the case that orders it; null where the law asks for none
 * @param decidedOn Vietnamese day
 */
public record ClockDecision(List<String> grounds, String reason, UUID paper, LocalDate decidedOn) {

    public ClockDecision {
        grounds = grounds == null ? List.of() : grounds.stream().distinct().toList();
        reason = reason == null ? "" : reason.strip();
    }
}
