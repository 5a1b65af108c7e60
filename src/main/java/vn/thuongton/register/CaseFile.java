package vn.thuongton.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the register books.
 *
 * @param procedure the key of the process
 * @param parties names joined by "; "
 * @param unit the handling unit; null until one is chosen
 * @param dueAt the last moment of the case's own time limit; null when the law sets none
 * @param closedAt null while open
 * @param outcome the code the procedure ended with; null when it gave none
 * @param confidential visible only to the people assigned: whoever shows a case file has to check
 */
public record CaseFile(
        String processInstanceId,
        String number,
        String ward,
        String procedure,
        String subject,
        String field,
        String parties,
        String unit,
        CaseState state,
        LocalDate receivedOn,
        Instant dueAt,
        Instant registeredAt,
        Instant closedAt,
        String outcome,
        boolean confidential) {}
