package vn.thuongton.report;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.AsApplication;

/** The cases that figures are computed from, always of one ward. */
@Component
class FigureCases {

    private final JdbcClient jdbc;
    private final HistoryService history;
    private final ManagementService management;
    private final AsApplication asApplication;

    FigureCases(JdbcClient jdbc, HistoryService history, ManagementService management, AsApplication asApplication) {
        this.jdbc = jdbc;
        this.history = history;
        this.management = management;
        this.asApplication = asApplication;
    }

    /** Those of the period that ended by their procedure with one of the outcomes, in the order of their ending. */
    List<EndedCase> ended(FigureRow row, String ward, LocalDate from, LocalDate until) {
        String day = switch (row.by()) {
            case CLOSED_ON -> "closed_at at time zone 'Asia/Ho_Chi_Minh'";
            case RECEIVED_ON -> "received_on";
        };
        List<EndedCase> cases = jdbc.sql("""
                        select process_instance_id, number, outcome, confidential, received_on, closed_at, due_at
                        from case_file
                        where ward = :ward and procedure = :procedure and outcome in (:outcomes)
                        and state in ('CLOSED', 'WITHDRAWN') and (%s)::date between :from and :until
                        order by closed_at, number""".formatted(day))
                .param("ward", ward)
                .param("procedure", row.procedure())
                .param("outcomes", row.of())
                .param("from", from)
                .param("until", until)
                .query((found, n) -> new EndedCase(
                        found.getString("process_instance_id"),
                        found.getString("number"),
                        found.getString("outcome"),
                        found.getBoolean("confidential"),
                        found.getDate("received_on").toLocalDate(),
                        LocalDate.ofInstant(found.getTimestamp("closed_at").toInstant(), VIETNAM),
                        found.getTimestamp("closed_at").toInstant(),
                        instant(found.getTimestamp("due_at"))))
                .list();
        return row.step() == null || cases.isEmpty() ? cases : doneAtStep(row.step(), cases);
    }

    /** Cases of the procedure that had been received by the end of that day and not ended, whatever they ended with later. */
    long running(String procedure, String ward, LocalDate until) {
        return jdbc.sql("""
                        select count(*) from case_file
                        where ward = :ward and procedure = :procedure and received_on <= :until
                        and (closed_at is null or (closed_at at time zone 'Asia/Ho_Chi_Minh')::date > :until)""")
                .param("ward", ward)
                .param("procedure", procedure)
                .param("until", until)
                .query(Long.class)
                .single();
    }

    /** A step that was done more than once counts as it was done last. */
    private List<EndedCase> doneAtStep(String step, List<EndedCase> cases) {
        Map<String, HistoricTaskInstance> done = new HashMap<>();
        completed(step, cases)
                .forEach(task -> done.merge(
                        task.getProcessInstanceId(),
                        task,
                        (one, other) -> other.getEndTime().after(one.getEndTime()) ? other : one));
        return cases.stream()
                .map(ended -> {
                    HistoricTaskInstance task = done.get(ended.caseId());
                    return task == null
                            ? ended.with(null, null)
                            : ended.with(instant(task.getEndTime()), instant(task.getDueDate()));
                })
                .toList();
    }

    private List<HistoricTaskInstance> completed(String step, List<EndedCase> cases) {
        var query = history.createNativeHistoricTaskInstanceQuery().parameter("step", step);
        StringJoiner places = new StringJoiner(",");
        for (int index = 0; index < cases.size(); index++) {
            places.add("#{case" + index + "}");
            query.parameter("case" + index, cases.get(index).caseId());
        }
        String sql = "select * from " + management.getTableName(HistoricTaskInstance.class)
                + " where TASK_DEF_KEY_ = #{step} and DELETE_REASON_ = 'completed' and PROC_INST_ID_ in (" + places
                + ")";
        return asApplication.call(() -> query.sql(sql).list());
    }

    private static Instant instant(Date time) {
        return time == null ? null : time.toInstant();
    }
}
