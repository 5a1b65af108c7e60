package vn.thuongton.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * A plan of a ward, as the paper that was issued and as the dates and units the application works with.
 *
 * @param number null while the paper's own is blank
 * @param issuedOn null while the paper's day is blank
 * @param issuedText the date as the paper writes it
 * @param source where the data is taken from
 * @param from first day of the plan
 * @param until last day of the plan
 * @param trackedFrom what was due before this day is not opened by itself
 * @param office unit that receives difficulties, accepts products and reports on the whole
 * @param unitLists what the plan calls several units by
 * @param assumption how the application reads the plan where it does not say; null when it does
 */
public record Plan(
        @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String id,

        @NotBlank String name,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @NotBlank String issuedText,
        @NotBlank String source,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull LocalDate trackedFrom,
        @NotBlank String office,
        Map<String, @Valid @NotNull UnitList> unitLists,
        @Nullable String assumption,
        @NotEmpty List<@Valid @NotNull PlannedWork> tasks,
        List<@Valid @NotNull PlannedReport> reports) {

    public Plan {
        unitLists = unitLists == null ? Map.of() : unitLists;
        tasks = tasks == null ? List.of() : tasks;
        reports = reports == null ? List.of() : reports;
    }

    /** One for each lead: several leads answer each for their own part. */
    public List<Assignment> assignments(PlannedWork work) {
        List<String> leads = units(work.lead());
        return leads.stream()
                .map(lead -> new Assignment(key(work.id(), lead, leads), lead, coordinating(work, lead)))
                .toList();
    }

    /** One for each unit that has to report. */
    public List<Assignment> assignments(PlannedReport report) {
        List<String> units = units(report.by());
        return units.stream()
                .map(unit -> new Assignment(key(report.id(), unit, units), unit, List.of()))
                .toList();
    }

    /** The days on which a task of this plan is worked on; none when it is {@linkplain PlannedWork#carriedBy() carried} elsewhere. */
    public List<Occurrence> occurrences(PlannedWork work) {
        return work.period().occurrences(from, until);
    }

    /** The days on which a report of this plan is written. */
    public List<Occurrence> occurrences(PlannedReport report) {
        return report.period().occurrences(from, until).stream()
                .map(report::shortlyBefore)
                .toList();
    }

    /** Names of units and of lists, as units; each once, in the order written. */
    List<String> units(List<String> written) {
        return written.stream()
                .flatMap(name -> unitLists.containsKey(name) ? unitLists.get(name).units().stream() : Stream.of(name))
                .distinct()
                .toList();
    }

    private List<String> coordinating(PlannedWork work, String lead) {
        return units(work.with()).stream()
                .filter(unit -> !unit.equals(lead))
                .filter(unit -> !work.lead().contains(unit))
                .toList();
    }

    private static String key(String id, String unit, List<String> all) {
        return all.size() == 1 ? id : id + ":" + unit;
    }
}
