package vn.thuongton.recognition;

/** Says beside a text whether somebody compared it with its source. */
final class Confirmed {

    private Confirmed() {}

    static String text(String text, boolean confirmed) {
        return confirmed ? text : text + " (chưa kiểm chứng)";
    }
}
