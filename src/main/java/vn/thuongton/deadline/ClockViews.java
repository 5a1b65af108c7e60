package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.ClockView.Entry;
import vn.thuongton.deadline.ClockView.Offer;
import vn.thuongton.engine.AsApplication;

/** Shows the clock of a case with what the law lets a person decide about it; changes nothing. */
@Component
public class ClockViews {

    private static final String CLOSED = "Hồ sơ đã kết thúc.";

    private final OpenCases cases;
    private final ClockRules rules;
    private final ClockGrounds grounds;
    private final ClockLedger ledger;
    private final StatutoryTimeLimits timeLimits;
    private final AsApplication asApplication;
    private final Clock clock;

    ClockViews(
            OpenCases cases,
            ClockRules rules,
            ClockGrounds grounds,
            ClockLedger ledger,
            StatutoryTimeLimits timeLimits,
            AsApplication asApplication,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.grounds = grounds;
        this.ledger = ledger;
        this.timeLimits = timeLimits;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /**
     * The caller has made sure that the person may see the case.
     *
     * @param receivedOn the day the case was received
     */
    public ClockView of(String caseId, LocalDate receivedOn, String user) {
        return asApplication.call(
                () -> cases.find(caseId).map(file -> open(file, user)).orElseGet(() -> closed(caseId, receivedOn)));
    }

    private ClockView open(OpenCase file, String user) {
        return new ClockView(
                file.acts().suspension().map(ClockAct::decidedOn).orElse(null),
                file.limits(),
                file.acts().entries().stream()
                        .map(act -> entry(
                                act,
                                file.acts(),
                                file.receivedOn(),
                                rules.againstAnnulling(file, act, user).orElse(null)))
                        .toList(),
                offer(
                        rules.againstSuspending(file, user),
                        file.suspendable().map(RunningLimit::law).orElse(null),
                        ClockActKind.SUSPENDED),
                offer(rules.againstResuming(file, user), null, ClockActKind.RESUMED),
                file.limits().stream()
                        .map(RunningLimit::law)
                        .distinct()
                        .map(law -> offer(rules.againstExtending(file, law, user), law, ClockActKind.EXTENDED))
                        .toList());
    }

    private ClockView closed(String caseId, LocalDate receivedOn) {
        ClockActs acts = ledger.of(caseId);
        List<Entry> entries = acts.entries().stream()
                .map(act -> entry(act, acts, receivedOn, CLOSED))
                .toList();
        return new ClockView(null, List.of(), entries, null, null, List.of());
    }

    private Offer offer(Optional<String> refusal, TimeLimit law, ClockActKind kind) {
        return new Offer(
                refusal.orElse(null),
                law,
                refusal.isPresent() || law == null ? List.of() : grounds.of(kind, law.code(), LocalDate.now(clock)));
    }

    private Entry entry(ClockAct act, ClockActs acts, LocalDate receivedOn, String annulling) {
        return new Entry(
                act,
                acts.isInForce(act),
                labels(act),
                act.timeLimit() == null
                        ? null
                        : timeLimits.law(act.timeLimit(), receivedOn).name(),
                act.unit() == null ? null : DueWords.length(new Span(act.amount(), act.unit())),
                annulling);
    }

    private List<String> labels(ClockAct act) {
        if (act.grounds().isEmpty()) {
            return List.of();
        }
        Map<String, String> known = grounds.of(act.kind(), act.timeLimit(), act.decidedOn()).stream()
                .collect(Collectors.toMap(ClockGround::code, ClockGround::label));
        return act.grounds().stream()
                .map(code -> known.getOrDefault(code, code))
                .toList();
    }
}
