package vn.thuongton.reminder;

/** A letter did not leave. Its message is shown in Cockpit and logged: it names no address and no content. */
class LetterNotSent extends RuntimeException {

    private static final String ADDRESS = "\\S+@\\S+";

    /** The cause is not kept: mail servers repeat the address in what they answer. */
    LetterNotSent(Letter letter, Throwable reason) {
        super("Không gửi được thư nhắc việc của " + letter.user() + ": "
                + reason.getClass().getSimpleName() + ": "
                + String.valueOf(reason.getMessage()).strip().replaceAll(ADDRESS, "…"));
    }
}
