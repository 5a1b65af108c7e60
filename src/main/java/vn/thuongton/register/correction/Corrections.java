package vn.thuongton.register.correction;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.deadline.CaseClock;
import vn.thuongton.deadline.CountedDates;
import vn.thuongton.form.Statement;
import vn.thuongton.form.engine.Values;
import vn.thuongton.form.schema.Corrected;
import vn.thuongton.protection.ProtectedIdentities;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.DerivedFacts;

/** Corrects facts of an open case, for the person signed in to the engine, who must be able to work on it. */
@Service
public class Corrections {

    private static final Statement REASON = new Statement("Lý do đính chính");

    private final CaseAccess access;
    private final CaseSteps steps;
    private final CorrectionLedger ledger;
    private final DerivedFacts derived;
    private final CountedDates countedDates;
    private final CaseClock caseClock;
    private final ProtectedIdentities identities;
    private final ProcessEngine engine;
    private final Clock clock;

    Corrections(
            CaseAccess access,
            CaseSteps steps,
            CorrectionLedger ledger,
            DerivedFacts derived,
            CountedDates countedDates,
            CaseClock caseClock,
            ProtectedIdentities identities,
            ProcessEngine engine,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.ledger = ledger;
        this.derived = derived;
        this.countedDates = countedDates;
        this.caseClock = caseClock;
        this.identities = identities;
        this.engine = engine;
        this.clock = clock;
    }

    /** What may be corrected, step by step; throws what {@link CaseAccess#workable} throws. */
    public List<CorrectableStep> steps(String caseId) {
        access.workable(caseId);
        return withEngineRights(
                () -> steps.of(caseId).stream().map(StepFacts::shown).toList());
    }

    /** What was corrected so far, the newest first; throws what {@link CaseAccess#readable} throws. */
    public List<Correction> made(String caseId) {
        access.readable(caseId);
        return ledger.of(caseId);
    }

    /**
     * Writes the facts otherwise and an entry for each, or nothing at all. Dates that the law counts from one of them move
     * along.
     *
     * @throws CorrectionRefused naming what to write otherwise
     * @throws CorrectionOvertaken when the facts of the step have changed since the officer saw them
     */
    @Transactional
    public void correct(String caseId, CorrectionRequest request) {
        access.workable(caseId);
        ledger.lock(caseId);
        boolean recount = withEngineRights(() -> {
            Set<String> corrected = correct(caseId, request, steps.of(caseId));
            return countedDates.variables().stream().anyMatch(corrected::contains);
        });
        if (recount) {
            caseClock.recount(caseId);
        }
    }

    /** @return the keys of what was corrected */
    private Set<String> correct(String caseId, CorrectionRequest request, List<StepFacts> all) {
        StepFacts step = all.stream()
                .filter(one -> one.id().equals(request.step()))
                .findFirst()
                .orElseThrow(() -> new CorrectionRefused(
                        "Bước này chưa làm xong hoặc không có thông tin để đính chính: hãy chọn bước khác."));
        if (!step.version().equals(request.version())) {
            throw new CorrectionOvertaken();
        }
        List<String> ofReason = REASON.refusals(request.reason());
        Corrected corrected = step.facts().check(request.values(), clock);
        Map<String, List<String>> refusals = refusals(corrected, step, all, request);
        if (!ofReason.isEmpty()) {
            refusals.put("reason", ofReason);
        }
        if (!refusals.isEmpty()) {
            throw new CorrectionRefused(refusals);
        }
        if (corrected.changes().isEmpty()) {
            throw new CorrectionRefused("Chưa có thông tin nào khác đi: hãy sửa ít nhất một mục rồi lưu.");
        }
        String written = REASON.accepted(request.reason());
        identities.requireNotMentioned(caseId, REASON.label(), written);
        corrected.changes().forEach(change -> identities.requireNotMentioned(caseId, change.label(), change.after()));
        write(caseId, corrected);
        ledger.add(caseId, step.name(), corrected.changes(), written, author());
        return corrected.facts().keySet();
    }

    private Map<String, List<String>> refusals(
            Corrected corrected, StepFacts step, List<StepFacts> all, CorrectionRequest request) {
        Map<String, List<String>> refusals = new LinkedHashMap<>(corrected.refusals());
        refusals.putAll(step.refusals(request.values().keySet()));
        for (StepFacts other : all) {
            other.facts().contradictions(corrected.facts(), clock).forEach(refusals::putIfAbsent);
        }
        return refusals;
    }

    private void write(String caseId, Corrected corrected) {
        Map<String, Object> values = new HashMap<>();
        corrected.values().forEach((key, value) -> values.put(key, Values.write(value)));
        engine.getRuntimeService().setVariables(caseId, values);
        corrected.facts().forEach((key, value) -> derived.follow(caseId, key, value));
    }

    private String author() {
        return engine.getIdentityService().getCurrentAuthentication().getUserId();
    }

    /** Officers have no right to a case's variables and see the tasks of their own unit only; the ward still holds. */
    private <T> T withEngineRights(Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(work));
    }
}
