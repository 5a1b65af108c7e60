package vn.thuongton.register;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.protection.ProtectedIdentities;

/**
 * Tells an open case of the same ward, named by the variable {@code caseNumber}, that something was decided about it: message
 * {@code <procedure>.<fact>}. Input parameters: {@code fact}; {@code variables} = what the case is told with it, texts, named
 * with commas between. Refused in one sentence when the ward has no such open case, the person may not see it, or its
 * procedure does not wait for that. Whether the officer may work on the case is not asked: the procedure says who starts it.
 */
@Component("tellCase")
class TellCase implements JavaDelegate {

    private final CaseFiles files;
    private final CaseAccess access;
    private final ProtectedIdentities identities;
    private final RuntimeService runtime;

    TellCase(CaseFiles files, CaseAccess access, ProtectedIdentities identities, RuntimeService runtime) {
        this.files = files;
        this.access = access;
        this.identities = identities;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String typed = (String) execution.getVariable("caseNumber");
        CaseFile file = files.find(CaseWard.of(execution), typed)
                .filter(found -> found.state() == CaseState.OPEN)
                .filter(found -> !found.confidential() || access.mayRead(found))
                .orElseThrow(() -> new SubmissionRefused("Phường không có hồ sơ đang giải quyết mang số \""
                        + CaseNumbers.normalized(typed) + "\": hãy kiểm tra lại số hồ sơ."));
        Map<String, Object> told = new HashMap<>();
        for (String name : ((String) execution.getVariable("variables")).split(", *")) {
            String text = (String) execution.getVariable(name);
            identities.requireNotMentioned(file.processInstanceId(), "Nội dung báo cho hồ sơ", text);
            told.put(name, text);
        }
        tell(file, (String) execution.getVariable("fact"), told);
        execution.setVariable("caseNumber", file.number());
    }

    private void tell(CaseFile file, String fact, Map<String, Object> told) {
        try {
            runtime.createMessageCorrelation(file.procedure() + "." + fact)
                    .processInstanceId(file.processInstanceId())
                    .setVariables(told)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new SubmissionRefused("Hồ sơ \"" + file.number()
                    + "\" thuộc thủ tục khác, không ghi việc này được: hãy kiểm tra lại số hồ sơ.");
        }
    }
}
