package vn.thuongton.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.register.CaseFile;
import vn.thuongton.register.CaseFiles;
import vn.thuongton.register.CaseState;

/** Makes cases of items, each once, also when it is asked twice at the same time. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = WorkRefused.class)
class Opener {

    private final Agenda agenda;
    private final Openings openings;
    private final Carriers carriers;
    private final StartVariables variables;
    private final CaseFiles files;
    private final CurrentWard currentWard;
    private final AsApplication asApplication;
    private final RuntimeService runtime;
    private final Clock clock;

    Opener(
            Agenda agenda,
            Openings openings,
            Carriers carriers,
            StartVariables variables,
            CaseFiles files,
            CurrentWard currentWard,
            AsApplication asApplication,
            RuntimeService runtime,
            Clock clock) {
        this.agenda = agenda;
        this.openings = openings;
        this.carriers = carriers;
        this.variables = variables;
        this.files = files;
        this.currentWard = currentWard;
        this.asApplication = asApplication;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Nothing happens when it is open already, or when the ward's data does not call for it any more. */
    public void openDue(String ward, WorkKey key) {
        agenda.due(ward, key)
                .filter(item -> openings.claim(ward, key, today(), null))
                .ifPresent(item -> start(ward, item, null));
    }

    /**
     * Also reopens what an administrator has deleted.
     *
     * @throws WorkRefused when the year has no such item, or when it is open already or done
     */
    public void openByHand(String ward, int year, WorkKey key, String person) {
        AgendaItem item = agenda.ofYear(ward, year, key).orElseThrow(() -> WorkRefused.unknown(year));
        if (!openings.claim(ward, key, today(), person)) {
            requireDeleted(ward, key);
        }
        start(ward, item, person);
    }

    private void requireDeleted(String ward, WorkKey key) {
        Optional<CaseFile> opened = openings.locked(ward, key)
                .map(opening -> files.ofProcessInstances(List.of(opening.caseId())))
                .flatMap(found -> found.values().stream().findFirst());
        if (opened.filter(file -> file.state() == CaseState.CANCELLED).isEmpty()) {
            throw WorkRefused.openedAlready(opened.map(CaseFile::number).orElse("chưa có số"));
        }
    }

    private void start(String ward, AgendaItem item, @Nullable String person) {
        String definition = asApplication.call(() -> carriers.processDefinition(item.kind()));
        Map<String, Object> values = variables.of(item, today());
        String caseId = currentWard.in(
                ward,
                () -> asApplication.call(() ->
                        runtime.startProcessInstanceById(definition, values).getId()));
        openings.opened(ward, WorkKey.of(item), caseId, today(), person);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
