package vn.thuongton.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as officers write them. */
public final class VietnameseDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private VietnameseDate() {}

    /** 02/12/2026 */
    public static String text(LocalDate date) {
        return date.format(FORMAT);
    }

    /** "ngày 05 tháng 02 năm 2026": a zero before days below 10 and the months 1 and 2 (NĐ 30/2020/NĐ-CP, Phụ lục I). */
    public static String words(LocalDate date) {
        return (date.getMonthValue() <= 2 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d")
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
