package vn.thuongton.reminder;

/** What a mail server, or the way to it, had to say, without the addresses that servers repeat. */
final class ServerAnswer {

    private static final String ADDRESS = "\\S+@\\S+";

    private ServerAnswer() {}

    static String of(Throwable reason) {
        return reason.getClass().getSimpleName() + ": "
                + String.valueOf(reason.getMessage()).strip().replaceAll(ADDRESS, "…");
    }
}
