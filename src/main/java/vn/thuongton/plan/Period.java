package vn.thuongton.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import vn.thuongton.deadline.VietnameseDate;

/**
 * When something is to be done: exactly one of {@code once}, {@code every}, {@code standing}, {@code perCase} and
 * {@code report}.
 *
 * @param every opens with each period of this length, due on its last day
 * @param from first day within the year, for {@code every: YEAR}
 * @param by last day within the year, for {@code every: YEAR}; 29 February is the 28th in other years
 * @param quarter the quarter of the year, for {@code every: YEAR}
 * @param month the month of the year, for {@code every: YEAR}
 * @param standing a duty that goes on, about which its unit says at regular times what was done
 * @param perCase process that carries it case by case: nothing is opened for it
 * @param report report of the same plan by which it is done: nothing else is opened for it
 */
public record Period(
        @Nullable @Valid Once once,
        @Nullable Length every,
        @Nullable @JsonFormat(pattern = "MM-dd") MonthDay from,
        @Nullable @JsonFormat(pattern = "MM-dd") MonthDay by,
        @Nullable @Min(1) @Max(4) Integer quarter,
        @Nullable @Min(1) @Max(12) Integer month,
        @Nullable @Valid Standing standing,
        @Nullable String perCase,
        @Nullable String report) {

    /**
     * @param from null: the plan's first day
     * @param by last day
     */
    public record Once(@Nullable LocalDate from, @NotNull LocalDate by) {

        private Optional<String> fault(LocalDate planFrom, LocalDate planUntil) {
            LocalDate opensOn = from == null ? planFrom : from;
            if (by.isBefore(opensOn)) {
                return Optional.of("once.by (" + VietnameseDate.text(by) + ") trước ngày bắt đầu ("
                        + VietnameseDate.text(opensOn) + ") nên không bao giờ đến kỳ");
            }
            if (opensOn.isBefore(planFrom) || by.isAfter(planUntil)) {
                return Optional.of("once nằm ngoài thời gian của kế hoạch, " + span(planFrom, planUntil));
            }
            return Optional.empty();
        }
    }

    /** @param report how often its unit says what was done */
    public record Standing(@NotNull Length report) {}

    /** What does it instead of a case of the plan: a process, or a report of the plan. */
    public Optional<String> carriedBy() {
        return Optional.ofNullable(perCase == null ? report : perCase);
    }

    /** Every time it is due within a plan; periods that begin before the plan or end after it are cut. */
    List<Occurrence> occurrences(LocalDate planFrom, LocalDate planUntil) {
        if (once != null) {
            LocalDate opensOn = once.from() == null ? planFrom : once.from();
            return List.of(new Occurrence(
                    once.by().toString(),
                    "chậm nhất ngày " + VietnameseDate.text(once.by()),
                    opensOn,
                    opensOn,
                    once.by()));
        }
        Length length = standing == null ? every : standing.report();
        if (length == null) {
            return List.of();
        }
        List<Occurrence> all = new ArrayList<>();
        for (LocalDate start = length.startOf(planFrom); !start.isAfter(planUntil); start = length.next(start)) {
            LocalDate opensOn = later(first(start), planFrom);
            LocalDate dueOn = earlier(last(start, length), planUntil);
            if (!opensOn.isAfter(dueOn)) {
                all.add(new Occurrence(length.key(start), name(length, start), opensOn, opensOn, dueOn));
            }
        }
        return all;
    }

    /** What is wrong with it in this plan, in a sentence; empty when nothing is. */
    Optional<String> fault(LocalDate planFrom, LocalDate planUntil) {
        long kinds = Stream.of(once, every, standing, perCase, report)
                .filter(Objects::nonNull)
                .count();
        if (kinds != 1) {
            return Optional.of("phải ghi đúng một trong các mục once, every, standing, perCase, report");
        }
        boolean withinYear = Stream.of(from, by, quarter, month).anyMatch(Objects::nonNull);
        if (withinYear && every != Length.YEAR) {
            return Optional.of("from, by, quarter, month chỉ dùng với every: YEAR");
        }
        if (Stream.of(quarter, month, from == null ? by : from)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            return Optional.of("chỉ ghi một trong ba: quarter, month, hoặc from và by");
        }
        if (from != null && by != null && by.isBefore(from)) {
            return Optional.of("by trước from nên không bao giờ đến kỳ");
        }
        if (once != null) {
            return once.fault(planFrom, planUntil);
        }
        if (carriedBy().isEmpty() && occurrences(planFrom, planUntil).isEmpty()) {
            return Optional.of("không bao giờ đến kỳ trong thời gian của kế hoạch, " + span(planFrom, planUntil));
        }
        return Optional.empty();
    }

    private static String span(LocalDate from, LocalDate until) {
        return "từ " + VietnameseDate.text(from) + " đến " + VietnameseDate.text(until);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDate first(LocalDate start) {
        if (quarter != null) {
            return start.withMonth(quarter * 3 - 2);
        }
        if (month != null) {
            return start.withMonth(month);
        }
        return from == null ? start : from.atYear(start.getYear());
    }

    private LocalDate last(LocalDate start, Length length) {
        if (quarter != null) {
            return YearMonth.of(start.getYear(), quarter * 3).atEndOfMonth();
        }
        if (month != null) {
            return YearMonth.of(start.getYear(), month).atEndOfMonth();
        }
        return by == null ? length.next(start).minusDays(1) : by.atYear(start.getYear());
    }

    private String name(Length length, LocalDate start) {
        if (quarter != null) {
            return Length.QUARTER.name(first(start));
        }
        return month == null ? length.name(start) : Length.MONTH.name(first(start));
    }
}
