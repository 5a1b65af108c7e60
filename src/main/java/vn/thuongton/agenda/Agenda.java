package vn.thuongton.agenda;

import static org.camunda.spin.Spin.JSON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseState;

/** What models ask about the things a ward has to open. An item travels as text {@code kind|key|period}. */
@Component("agenda")
public class Agenda {

    /** The variable in which a process carries the item that it opens. */
    static final String ITEM = "workItem";

    private static final Comparator<AgendaItem> BY_DAY =
            Comparator.comparing(AgendaItem::opensOn).thenComparing(AgendaItem::title);

    private final ObjectProvider<AgendaSource> sources;
    private final Openings openings;
    private final CaseFiles files;
    private final RuntimeService runtime;
    private final Clock clock;

    Agenda(
            ObjectProvider<AgendaSource> sources,
            Openings openings,
            CaseFiles files,
            RuntimeService runtime,
            Clock clock) {
        this.sources = sources;
        this.openings = openings;
        this.files = files;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * What is due to be opened in the ward of the process and is not open; without what an earlier morning failed to open
     * and an operator has to look at.
     */
    public List<String> dueKeys(DelegateExecution execution) {
        String ward = execution.getTenantId();
        Set<WorkKey> opened = openings.keys(ward);
        Set<String> underway = runtime.createVariableInstanceQuery().variableName(ITEM).tenantIdIn(ward).list().stream()
                .map(VariableInstance::getValue)
                .map(String.class::cast)
                .collect(Collectors.toSet());
        return until(ward)
                .map(WorkKey::of)
                .filter(key -> !opened.contains(key))
                .map(WorkKey::toString)
                .filter(key -> !underway.contains(key))
                .toList();
    }

    /**
     * The items of the year as options of a select: what is not open yet first, the others with the number of their case.
     *
     * @throws WorkRefused when the year has none
     */
    public SpinJsonNode choices(DelegateExecution execution, int year) {
        String ward = execution.getTenantId();
        List<AgendaItem> items = ofYear(ward, year).toList();
        if (items.isEmpty()) {
            throw WorkRefused.nothing(year);
        }
        Map<WorkKey, CaseFile> cases = cases(ward);
        Comparator<AgendaItem> openFirst = Comparator.comparing(item -> cases.containsKey(WorkKey.of(item)));
        return JSON(items.stream()
                .sorted(openFirst.thenComparing(BY_DAY))
                .map(item -> Map.of(
                        "value",
                        WorkKey.of(item).toString(),
                        "label",
                        label(item, Optional.ofNullable(cases.get(WorkKey.of(item))))))
                .toList());
    }

    Optional<AgendaItem> due(String ward, WorkKey key) {
        return until(ward).filter(item -> WorkKey.of(item).equals(key)).findFirst();
    }

    Optional<AgendaItem> ofYear(String ward, int year, WorkKey key) {
        return ofYear(ward, year).filter(item -> WorkKey.of(item).equals(key)).findFirst();
    }

    private Stream<AgendaItem> until(String ward) {
        LocalDate today = LocalDate.now(clock);
        return sources.orderedStream()
                .flatMap(source -> source.until(ward, today).stream())
                .sorted(BY_DAY);
    }

    private Stream<AgendaItem> ofYear(String ward, int year) {
        return sources.orderedStream().flatMap(source -> source.ofYear(ward, year).stream());
    }

    /** Without those an administrator has deleted: they may be opened again. */
    private Map<WorkKey, CaseFile> cases(String ward) {
        List<Opening> opened = openings.of(ward);
        Map<String, CaseFile> byCase =
                files.ofProcessInstances(opened.stream().map(Opening::caseId).toList());
        return opened.stream()
                .filter(opening -> byCase.containsKey(opening.caseId())
                        && byCase.get(opening.caseId()).state() != CaseState.CANCELLED)
                .collect(Collectors.toMap(Opening::key, opening -> byCase.get(opening.caseId())));
    }

    private static String label(AgendaItem item, Optional<CaseFile> openedAs) {
        String due = item.dueOn() == null ? "" : ", hạn " + VietnameseDate.text(item.dueOn());
        return item.title()
                + due
                + openedAs.map(file -> " (đã mở, hồ sơ " + file.number() + ")").orElse("");
    }
}
