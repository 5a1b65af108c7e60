package vn.thuongton.register.book;

import static java.util.Objects.requireNonNull;
import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.thuongton.engine.OutermostExecution;
import vn.thuongton.organization.Names;
import vn.thuongton.protection.ProtectedIdentities;

/**
 * Enters one content of a petition into Sổ tiếp công dân. Input parameters are the columns: {@code content}, {@code kind},
 * {@code people}, {@code resolvedBy}, {@code ours}, {@code guidedTo}, {@code acceptedBy} (a unit's id or free text), {@code
 * transferPaper}, {@code result}, {@code note}; {@code content}, {@code kind} and {@code ours} are required. Persons come from
 * the protected record of the case, without one from its variable {@code parties}.
 *
 * <p>With {@code caseStarted} the result follows the case that {@code handOverCase} has just started, in the same
 * transaction. With {@code secret} only {@code kind} and the month are entered. Nothing is said to the case: it must not lead
 * to the row.
 */
@Component("enterReceptionBook")
class EnterReceptionBook implements JavaDelegate {

    private final ReceptionBook book;
    private final ProtectedIdentities identities;
    private final Names names;

    EnterReceptionBook(ReceptionBook book, ProtectedIdentities identities, Names names) {
        this.book = book;
        this.identities = identities;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EntryInputs inputs = new EntryInputs(execution);
        String ward = requireNonNull(execution.getTenantId(), "ward");
        LocalDate receivedOn = receivedOn(execution);
        String kind = inputs.requiredText("kind");
        if (inputs.flag("secret")) {
            book.enterSecret(ward, receivedOn, kind);
            return;
        }
        JsonNode parties = parties(execution);
        boolean caseStarted = inputs.flag("caseStarted");
        book.enter(new NewEntry(
                ward,
                receivedOn,
                Persons.of(parties),
                inputs.requiredText("content"),
                kind,
                inputs.count("people", parties.size()),
                inputs.text("resolvedBy"),
                inputs.requiredFlag("ours"),
                inputs.text("guidedTo"),
                names.ofUnit(ward, inputs.text("acceptedBy")),
                inputs.text("transferPaper"),
                caseStarted ? startedCase(execution) : null,
                caseStarted ? null : inputs.text("result"),
                inputs.text("note")));
    }

    private static LocalDate receivedOn(DelegateExecution execution) {
        Date day = requireNonNull((Date) execution.getVariable("receivedOn"), "receivedOn");
        return LocalDate.ofInstant(day.toInstant(), VIETNAM);
    }

    private static String startedCase(DelegateExecution execution) {
        return requireNonNull((String) execution.getVariable("startedCaseId"), "startedCaseId");
    }

    private JsonNode parties(DelegateExecution execution) {
        JsonNode kept = identities
                .forPaper(OutermostExecution.of(execution).getProcessInstanceId())
                .get("parties");
        if (kept != null) {
            return kept;
        }
        return execution.getVariable("parties") instanceof SpinJsonNode list
                ? (JsonNode) list.unwrap()
                : JsonNodeFactory.instance.arrayNode();
    }
}
