package vn.thuongton.register.book;

import java.util.List;

/**
 * A row of the book with what was corrected in it.
 *
 * @param texts as corrected
 * @param corrections as entered, the oldest first
 */
public record BookRow(String id, int number, BookTexts texts, List<Correction> corrections) {

    /**
     * @param column its title
     * @param before what stood there; masked for who may not see persons, as are {@code after} and {@code reason}
     * @param author his name
     * @param correctedAt HH:mm dd/MM/yyyy
     */
    public record Correction(
            String field,
            String column,
            String before,
            String after,
            String reason,
            String author,
            String correctedAt) {}
}
