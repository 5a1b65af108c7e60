package vn.thuongton.register.book;

import java.time.LocalDate;

/**
 * A content of a petition as the book takes it in.
 *
 * @param kind as printed: KN, TC, KN-PA
 * @param people how many came with the same content
 * @param ours whether the ward is competent
 * @param acceptedBy who handles it
 * @param caseId of the case started for it, which the result follows; null when there is none
 * @param result what came of it when no case was started; null otherwise
 */
record NewEntry(
        String ward,
        LocalDate receivedOn,
        Persons persons,
        String content,
        String kind,
        int people,
        String resolvedBy,
        boolean ours,
        String guidedTo,
        String acceptedBy,
        String transferPaper,
        String caseId,
        String result,
        String note) {}
