package vn.thuongton.reminder;

import java.util.regex.Pattern;

/**
 * A mail to one officer.
 *
 * @param to his user id; the address is looked up whenever the mail is sent, so that a corrected one is used
 * @param subject without personal data; what stands on several lines is put on one
 * @param text plain text
 * @param html a whole HTML document that says the same
 * @param ward id of the ward
 * @param key the same for every attempt to send this letter and for no other letter: letters, digits, ".", "_", "-"
 */
public record Letter(String to, String subject, String text, String html, String ward, String key) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    /** @throws IllegalArgumentException when the key could not name a file and a message */
    public Letter {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Khóa của thư có ký tự không dùng được: " + key);
        }
        subject = subject.strip().replaceAll("\\s+", " ");
    }
}
