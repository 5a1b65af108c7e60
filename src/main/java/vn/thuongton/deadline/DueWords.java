package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How near a due date is, in officers' words and in working days. */
@Component
public class DueWords {

    /** A task is announced this many working days before its last day. */
    public static final int SOON_WORKING_DAYS = 2;

    private final WorkingDays workingDays;

    DueWords(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The last due date that counts as near. */
    public LocalDate soonUntil(LocalDate today) {
        LocalDate day = today;
        for (int left = SOON_WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (workingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    public String of(LocalDate dueOn, LocalDate today) {
        if (dueOn.equals(today)) {
            return "hết hạn hôm nay";
        }
        if (dueOn.isBefore(today)) {
            long late = workingDays.between(dueOn, today);
            return late == 0 ? "vừa quá hạn" : "quá hạn " + late + " ngày làm việc";
        }
        long left = workingDays.between(today, dueOn);
        return left == 0 ? "hết hạn trước ngày làm việc kế tiếp" : "còn " + left + " ngày làm việc";
    }

    /** "2 việc quá hạn, 1 việc hết hạn hôm nay"; what there is none of is left out. */
    public String summary(Collection<LocalDate> dueOn, LocalDate today) {
        List<String> parts = new ArrayList<>();
        add(parts, dueOn.stream().filter(day -> day.isBefore(today)).count(), "quá hạn");
        add(parts, dueOn.stream().filter(day -> day.equals(today)).count(), "hết hạn hôm nay");
        add(parts, dueOn.stream().filter(day -> day.isAfter(today)).count(), "sắp đến hạn");
        return String.join(", ", parts);
    }

    /** "15 ngày", "3 ngày làm việc". */
    static String length(Span span) {
        return span.amount() + " " + unit(span.unit());
    }

    /** "ngày", "ngày làm việc", "tháng". */
    public static String unit(TimeLimitUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> "ngày làm việc";
            case CALENDAR_DAY -> "ngày";
            case MONTH -> "tháng";
            case NO_LIMIT, WARD -> throw new IllegalArgumentException("Không có thời hạn để viết.");
        };
    }

    private static void add(List<String> parts, long count, String words) {
        if (count > 0) {
            parts.add(count + " việc " + words);
        }
    }
}
