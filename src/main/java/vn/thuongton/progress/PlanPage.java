package vn.thuongton.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;
import vn.thuongton.deadline.VietnameseDate;

/**
 * One year of a plan, ready to show.
 *
 * @param wards those whose plans the person may read
 * @param years those of the plan
 * @param assumption how the plan is read where it does not say; null when it does
 */
public record PlanPage(
        String ward,
        String plan,
        int year,
        List<Choice> wards,
        List<Choice> plans,
        List<Integer> years,
        String name,
        String source,
        @Nullable String assumption,
        List<Row> rows,
        List<Total> totals) {

    public record Choice(String id, String name) {}

    /**
     * As {@link WorkLine}, all texts ready to show.
     *
     * @param dueOn dd/MM/yyyy; null for what is carried elsewhere
     * @param closedOn dd/MM/yyyy; null while open
     * @param taskId an open step of the case that the person may see; null when there is none
     */
    public record Row(
            String section,
            String title,
            String lead,
            String coordinating,
            String product,
            String time,
            String period,
            @Nullable String dueOn,
            WorkState state,
            String stateText,
            @Nullable String caseNumber,
            @Nullable String closedOn,
            @Nullable String taskId) {

        static Row of(WorkLine line, @Nullable String taskId) {
            return new Row(
                    line.section(),
                    line.title(),
                    line.lead(),
                    line.coordinating(),
                    line.product(),
                    line.time(),
                    line.period(),
                    text(line.dueOn()),
                    line.state(),
                    line.stateWords(),
                    line.caseNumber(),
                    text(line.closedOn()),
                    taskId);
        }

        @Nullable
        private static String text(@Nullable LocalDate day) {
            return day == null ? null : VietnameseDate.text(day);
        }
    }

    public record Total(WorkState state, String words, long count) {}
}
