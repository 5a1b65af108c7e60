package vn.thuongton.register.book;

/**
 * The columns of a row as they are printed; empty where there is nothing.
 *
 * @param receivedOn dd/MM/yyyy
 * @param ours "x" or empty
 */
public record BookTexts(
        String receivedOn,
        String persons,
        String identityNumbers,
        String content,
        String kind,
        String people,
        String resolvedBy,
        String ours,
        String guidedTo,
        String acceptedBy,
        String result,
        String note) {

    /** With one column written otherwise. */
    BookTexts with(BookField field, String text) {
        return new BookTexts(
                field == BookField.RECEIVED_ON ? text : receivedOn,
                field == BookField.PERSONS ? text : persons,
                field == BookField.IDENTITY_NUMBERS ? text : identityNumbers,
                field == BookField.CONTENT ? text : content,
                field == BookField.KIND ? text : kind,
                field == BookField.PEOPLE ? text : people,
                field == BookField.RESOLVED_BY ? text : resolvedBy,
                field == BookField.OURS ? text : ours,
                field == BookField.GUIDED_TO ? text : guidedTo,
                field == BookField.ACCEPTED_BY ? text : acceptedBy,
                field == BookField.RESULT ? text : result,
                field == BookField.NOTE ? text : note);
    }
}
