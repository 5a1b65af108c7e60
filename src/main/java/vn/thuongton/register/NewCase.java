package vn.thuongton.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the register has to know of a case when it begins.
 *
 * @param procedureCode stands in the number
 * @param parties names joined by "; ", empty when the procedure has none
 * @param unit null until one is chosen
 * @param dueAt null when not known yet, or when the law sets no limit
 */
record NewCase(
        String processInstanceId,
        String ward,
        String procedure,
        String procedureCode,
        String subject,
        String field,
        String parties,
        String unit,
        LocalDate receivedOn,
        Instant dueAt,
        boolean confidential) {}
