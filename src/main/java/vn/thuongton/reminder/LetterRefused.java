package vn.thuongton.reminder;

/**
 * A letter cannot reach its officer until somebody has corrected his data. The message says what to do and names no
 * address: it is logged and shown in Cockpit.
 */
class LetterRefused extends RuntimeException {

    private static final String THEN = ", rồi tăng số lần thử lại của bước này trong Cockpit.";

    private LetterRefused(Letter letter, String reason) {
        super("Không gửi được thư cho " + letter.to() + ": " + reason);
    }

    static LetterRefused officerUnknown(Letter letter) {
        return new LetterRefused(
                letter,
                "không còn người dùng này trong phường. Hãy xóa lượt gửi thư này trong Cockpit, hoặc đưa người dùng trở"
                        + " lại phường trong Admin" + THEN);
    }

    static LetterRefused addressMissing(Letter letter) {
        return new LetterRefused(letter, "chưa có địa chỉ thư. Hãy bổ sung trong Admin" + THEN);
    }

    static LetterRefused addressUnreadable(Letter letter) {
        return new LetterRefused(letter, "địa chỉ thư viết không đúng. Hãy sửa trong Admin" + THEN);
    }

    /** The cause is not kept: mail servers repeat the address in what they answer. */
    static LetterRefused byServer(Letter letter, Throwable reason) {
        return new LetterRefused(
                letter,
                "máy chủ thư không nhận địa chỉ này (" + ServerAnswer.of(reason) + "). Hãy kiểm tra địa chỉ trong Admin"
                        + THEN);
    }
}
