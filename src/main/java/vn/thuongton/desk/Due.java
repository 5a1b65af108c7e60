package vn.thuongton.desk;

/**
 * A due date in officers' words.
 *
 * @param on dd/MM/yyyy
 * @param words "còn 2 ngày làm việc"
 */
public record Due(String on, String words, Nearness nearness) {

    /** How pressing it is. */
    public enum Nearness {
        OVERDUE,
        SOON,
        LATER
    }
}
