package vn.thuongton.register.book;

import java.util.List;

/**
 * A period of the book as one person sees it.
 *
 * @param period "tháng 11 năm 2026"
 * @param named whether persons are shown, and the person may correct
 * @param secrets of the months that are over, each with its month only; the others follow when their month is over
 */
public record BookPage(
        String ward, int year, Integer month, String period, boolean named, List<BookRow> rows, List<Secret> secrets) {

    /** @param month "tháng 11 năm 2026" */
    public record Secret(int number, String month, String kind) {}
}
