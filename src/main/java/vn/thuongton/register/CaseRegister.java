package vn.thuongton.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the case files, in the transaction of the step that caused it; changes show when it commits. A process that never registered is no
 * case: what happens to it changes nothing here.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseRegister {

    private final JdbcClient jdbc;
    private final CaseNumbers numbers;
    private final CaseFileChanges changes;
    private final Clock clock;

    CaseRegister(JdbcClient jdbc, CaseNumbers numbers, CaseFileChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the number the case now has */
    public String register(NewCase newCase) {
        String number = numbers.next(newCase.ward(), newCase.procedureCode());
        jdbc.sql("""
                        insert into case_file (process_instance_id, number, ward, procedure, subject, field, parties,
                                               unit, state, received_on, due_at, registered_at, confidential)
                        values (:processInstanceId, :number, :ward, :procedure, :subject, :field, :parties,
                                :unit, 'OPEN', :receivedOn, :dueAt, :registeredAt, :confidential)""")
                .param("processInstanceId", newCase.processInstanceId())
                .param("number", number)
                .param("ward", newCase.ward())
                .param("procedure", newCase.procedure())
                .param("subject", newCase.subject())
                .param("field", newCase.field())
                .param("parties", newCase.parties())
                .param("unit", newCase.unit())
                .param("receivedOn", newCase.receivedOn())
                .param("dueAt", timestamp(newCase.dueAt()))
                .param("registeredAt", timestamp(clock.instant()))
                .param("confidential", newCase.confidential())
                .update();
        return number;
    }

    public void unitChanged(String processInstanceId, String unit) {
        change("unit", unit, processInstanceId);
    }

    public void dueDateChanged(String processInstanceId, Instant dueAt) {
        change("due_at", timestamp(dueAt), processInstanceId);
    }

    public void outcomeReached(String processInstanceId, String outcome) {
        change("outcome", outcome, processInstanceId);
    }

    /** Written at once: {@link #ended} asks for it in the same transaction. */
    public void withdrawn(String processInstanceId, LocalDate withdrawnOn) {
        jdbc.sql("update case_file set withdrawn_on = :withdrawnOn where process_instance_id = :processInstanceId")
                .param("withdrawnOn", withdrawnOn)
                .param("processInstanceId", processInstanceId)
                .update();
    }

    public void subjectChanged(String processInstanceId, String subject) {
        change("subject", subject, processInstanceId);
    }

    public void fieldChanged(String processInstanceId, String field) {
        change("field", field, processInstanceId);
    }

    public void partiesChanged(String processInstanceId, String parties) {
        change("parties", parties, processInstanceId);
    }

    public void receiptChanged(String processInstanceId, LocalDate receivedOn) {
        change("received_on", receivedOn, processInstanceId);
    }

    public void confidentialityChanged(String processInstanceId, boolean confidential) {
        change("confidential", confidential, processInstanceId);
    }

    /** The procedure came to its end; withdrawn when a party had taken the request back. */
    public void ended(String processInstanceId, Instant closedAt) {
        changes.add(processInstanceId, "state", "case when withdrawn_on is null then ? else 'WITHDRAWN' end", "CLOSED");
        change("closed_at", timestamp(closedAt), processInstanceId);
    }

    /** The case was ended from outside its procedure. */
    public void cancelled(String processInstanceId, Instant closedAt) {
        change("state", "CANCELLED", processInstanceId);
        change("closed_at", timestamp(closedAt), processInstanceId);
    }

    private void change(String column, Object value, String processInstanceId) {
        changes.add(processInstanceId, column, "?", value);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
