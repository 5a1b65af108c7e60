package vn.thuongton.year;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One line of the ledger and the case that came of it.
 *
 * @param period as the ledger writes it: "2026", "2026-H1", "2026-Q3", "2026-11" or the one day by which it is due
 * @param closedOn null while the case is open
 */
record Opened(
        String kind,
        String key,
        String period,
        String caseId,
        String number,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate closedOn,
        String outcome) {

    /** The work, whichever unit leads it. */
    String work() {
        return key.replaceAll(":.*", "");
    }

    /** The first day of the period; for what is done once that of its year. */
    LocalDate begins() {
        return firstMonth().atDay(1);
    }

    /** The last day of the period. */
    LocalDate ends() {
        return period.matches("\\d{4}-\\d\\d-\\d\\d")
                ? LocalDate.parse(period)
                : firstMonth().plusMonths(months() - 1).atEndOfMonth();
    }

    private YearMonth firstMonth() {
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.matches("\\d{4}-\\d\\d")) {
            return YearMonth.parse(period);
        }
        boolean divided = period.matches("\\d{4}-[HQ]\\d");
        int part = divided ? period.charAt(6) - '0' : 1;
        return YearMonth.of(year, (part - 1) * months() + 1);
    }

    private int months() {
        if (period.contains("Q")) {
            return 3;
        } else if (period.contains("H")) {
            return 6;
        }
        return period.length() == 7 ? 1 : 12;
    }
}
