package vn.thuongton.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the ledger of a case's clock.
 *
 * @param timeLimit code of the time limit that is suspended or extended; otherwise null
 * @param grounds codes of the table {@code clockGround}; empty for acts that need none
 * @param amount how much an extension adds, in {@code unit}s; otherwise 0
 * @param unit null unless it is an extension
 * @param paper the decision itself, a document of the case; null where the law asks for none
 * @param author id of the user
 * @param annuls the entry that this one undoes; otherwise null
 */
public record ClockAct(
        Long id,
        String caseId,
        ClockActKind kind,
        String timeLimit,
        List<String> grounds,
        String reason,
        UUID paper,
        LocalDate decidedOn,
        int amount,
        TimeLimitUnit unit,
        String author,
        Instant enteredAt,
        Long annuls) {}
