package vn.thuongton.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;
import vn.thuongton.organization.Ward;

/** What people read about a plan; what the paper does not say is said to be unsaid. */
public record PlanWords(Ward ward, Plan plan) {

    public String coordinating(PlannedWork work) {
        String units = work.with().stream().map(this::written).collect(Collectors.joining(", "));
        if (work.others() == null) {
            return units.isEmpty() ? "Văn bản không nêu đơn vị phối hợp" : units;
        }
        return units.isEmpty() ? work.others() : units + "; " + work.others();
    }

    public String product(PlannedWork work) {
        return Objects.requireNonNullElse(work.product(), "Văn bản không nêu sản phẩm");
    }

    public String time(@Nullable String time) {
        return Objects.requireNonNullElse(time, "Văn bản không nêu thời gian");
    }

    /** "mục III.2.3, Kế hoạch …" */
    String source(String section) {
        return "mục " + section + ", " + plan.source();
    }

    String assumptions(PlannedWork work) {
        return assumptions(Stream.concat(work.lead().stream(), work.with().stream()), work.assumption());
    }

    String assumptions(PlannedReport report) {
        return assumptions(report.by().stream(), report.assumption());
    }

    private String assumptions(Stream<String> names, @Nullable String own) {
        List<String> all = Stream.concat(
                        Stream.ofNullable(own),
                        names.distinct()
                                .map(plan.unitLists()::get)
                                .filter(Objects::nonNull)
                                .map(UnitList::assumption)
                                .filter(Objects::nonNull))
                .toList();
        return all.isEmpty() ? "Không: văn bản nêu rõ" : String.join(" ", all);
    }

    private String written(String name) {
        UnitList list = plan.unitLists().get(name);
        return list == null ? ward.unit(name).name() : list.written();
    }
}
