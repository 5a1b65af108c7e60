package vn.thuongton.register.book;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseState;

/** How far the cases that were started for contents of petitions have come, in words. */
@Component
class CaseResults {

    private final CaseFiles files;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final AsApplication asApplication;
    private final Clock clock;

    CaseResults(
            CaseFiles files,
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            AsApplication asApplication,
            Clock clock) {
        this.files = files;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /** By process instance. */
    Map<String, String> of(Collection<String> caseIds) {
        Map<String, CaseFile> cases = files.ofProcessInstances(caseIds);
        return asApplication.call(() -> {
            Set<String> suspended = suspended(cases.keySet());
            Map<String, String> ends = ends(cases.values());
            Map<String, String> results = new HashMap<>();
            cases.forEach(
                    (id, file) -> results.put(id, number(file) + words(file, suspended.contains(id), ends.get(id))));
            return results;
        });
    }

    private String words(CaseFile file, boolean suspended, String end) {
        return switch (file.state()) {
            case OPEN -> suspended ? "tạm đình chỉ" : "đang giải quyết" + on(", hạn ", file.dueAt());
            case CLOSED ->
                (end == null || file.confidential() ? "đã giải quyết xong" : lowered(end))
                        + on(" ngày ", file.closedAt());
            case WITHDRAWN -> "đã rút" + on(" ngày ", file.closedAt());
            case CANCELLED -> "hồ sơ đã hủy" + on(" ngày ", file.closedAt());
        };
    }

    private static String number(CaseFile file) {
        return file.confidential() ? "" : file.number() + ": ";
    }

    private String on(String words, Instant moment) {
        return moment == null ? "" : words + VietnameseDate.text(LocalDate.ofInstant(moment, clock.getZone()));
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private Set<String> suspended(Set<String> cases) {
        return cases.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(cases).suspended().list().stream()
                        .map(ProcessInstance::getId)
                        .collect(toSet());
    }

    /** What the end that each closed case has reached is called in its model; in one question for all. */
    private Map<String, String> ends(Collection<CaseFile> cases) {
        List<String> closed = cases.stream()
                .filter(file -> file.state() == CaseState.CLOSED)
                .map(CaseFile::processInstanceId)
                .toList();
        if (closed.isEmpty()) {
            return Map.of();
        }
        var query = history.createNativeHistoricActivityInstanceQuery();
        StringJoiner places = new StringJoiner(",");
        for (int index = 0; index < closed.size(); index++) {
            places.add("#{case" + index + "}");
            query.parameter("case" + index, closed.get(index));
        }
        Map<String, HistoricActivityInstance> last = new HashMap<>();
        query.sql("select * from " + management.getTableName(HistoricActivityInstance.class)
                        + " where ACT_TYPE_ = 'noneEndEvent' and PROC_INST_ID_ in (" + places + ")")
                .list()
                .forEach(end -> last.merge(end.getProcessInstanceId(), end, CaseResults::later));
        return last.values().stream()
                .filter(end -> end.getActivityName() != null)
                .collect(toMap(
                        HistoricActivityInstance::getProcessInstanceId, HistoricActivityInstance::getActivityName));
    }

    private static HistoricActivityInstance later(HistoricActivityInstance one, HistoricActivityInstance other) {
        Date first = one.getEndTime();
        return other.getEndTime().before(first) ? one : other;
    }
}
