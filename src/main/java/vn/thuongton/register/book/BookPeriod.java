package vn.thuongton.register.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import vn.thuongton.form.SubmissionRefused;

/**
 * What part of the book is opened: a month of a year, or the whole year.
 *
 * @param month null for the whole year
 */
record BookPeriod(int year, Integer month) {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2999;

    /** @throws SubmissionRefused when there is no such month */
    static BookPeriod of(int year, Integer month) {
        BookPeriod period = new BookPeriod(year, month);
        try {
            if (year < EARLIEST || year > LATEST) {
                throw new DateTimeException("year");
            }
            period.last();
            return period;
        } catch (DateTimeException e) {
            throw new SubmissionRefused("Kỳ của sổ phải là một năm, hoặc một tháng từ 1 đến 12 của năm.");
        }
    }

    LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, 1);
    }

    LocalDate last() {
        return YearMonth.of(year, month == null ? 12 : month).atEndOfMonth();
    }

    /** The first month of it. */
    int fromMonth() {
        return first().getMonthValue();
    }

    /** The last month of it that is over on this day; less than the first when none is. */
    int lastMonthOver(LocalDate today) {
        LocalDate over =
                last().isBefore(today) ? last() : today.withDayOfMonth(1).minusDays(1);
        return over.getYear() < year ? 0 : over.getMonthValue();
    }

    /** "tháng 11 năm 2026", "năm 2026". */
    String words() {
        return (month == null ? "" : "tháng " + month + " ") + "năm " + year;
    }
}
