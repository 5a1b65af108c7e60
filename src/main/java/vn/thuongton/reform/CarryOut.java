package vn.thuongton.reform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.Succession;
import vn.thuongton.organization.UnitReform;
import vn.thuongton.organization.Ward;

/** Lets units take over from others: people, rights, open work, and an entry in each case that was moved. */
@Component
class CarryOut {

    private final CarriedOut carriedOut;
    private final Succession succession;
    private final OpenTasks tasks;
    private final OpenVariables variables;
    private final UnitMoves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CarryOut(
            CarriedOut carriedOut,
            Succession succession,
            OpenTasks tasks,
            OpenVariables variables,
            UnitMoves moves,
            ApplicationEventPublisher events,
            Clock clock) {
        this.carriedOut = carriedOut;
        this.succession = succession;
        this.tasks = tasks;
        this.variables = variables;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /** What is due and has not been carried out; several reforms of one unit are passed through at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void due(Ward ward) {
        carriedOut.lock(ward.id());
        Set<String> done = carriedOut.of(ward.id()).keySet();
        LocalDate today = LocalDate.now(clock);
        List<UnitReform> reforms = ward.reformsUntil(today);
        Replacement replacement = new Replacement(ward, replaced(ward, reforms, done, today));
        if (replacement.replaced().isEmpty()) {
            return;
        }
        succession.takeOver(ward, replacement.replaced());
        Map<String, Set<String>> touched = new LinkedHashMap<>();
        tasks.move(replacement, (from, process) -> touch(touched, from, process));
        variables.move(replacement, (from, process) -> touch(touched, from, process));
        events.publishEvent(new UnitsReplaced(ward.id(), replacement.replaced()));
        enter(ward, reforms, done, touched);
    }

    private static void touch(Map<String, Set<String>> touched, String from, String process) {
        touched.computeIfAbsent(process, id -> new HashSet<>()).add(from);
    }

    /** Where the work of each unit is today. */
    private static Map<String, String> replaced(
            Ward ward, List<UnitReform> reforms, Set<String> done, LocalDate today) {
        Map<String, String> replaced = new LinkedHashMap<>();
        for (UnitReform reform : reforms) {
            reform.from().stream()
                    .filter(from -> !done.contains(from))
                    .forEach(from -> replaced.put(from, ward.currentUnit(from, today)));
        }
        return replaced;
    }

    private void enter(Ward ward, List<UnitReform> reforms, Set<String> done, Map<String, Set<String>> touched) {
        Instant now = clock.instant();
        for (UnitReform reform : reforms) {
            for (String from : reform.from()) {
                if (!done.contains(from)) {
                    carriedOut.add(ward.id(), from, reform, now);
                    enter(from, reform, touched, now);
                }
            }
        }
    }

    /** What came to the unit by an earlier reform passes on with this one. */
    private void enter(String from, UnitReform reform, Map<String, Set<String>> touched, Instant now) {
        touched.forEach((process, units) -> {
            if (units.contains(from)) {
                moves.add(process, new UnitMove(from, reform.to(), reform.on(), reform.source(), now));
                units.add(reform.to());
            }
        });
    }
}
