package vn.thuongton.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as officers write them: 02/12/2026. */
public final class VietnameseDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private VietnameseDate() {}

    public static String text(LocalDate date) {
        return date.format(FORMAT);
    }
}
