package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clock of one case as its ledger has it: what is annulled has never counted. */
class ClockActs {

    static final ClockActs NONE = new ClockActs(List.of());

    private final List<ClockAct> entries;
    private final List<ClockAct> inForce;
    private final List<Pause> pauses = new ArrayList<>();
    private ClockAct suspension;
    private ClockAct resumption;

    /** @param entries in the order they were entered */
    ClockActs(List<ClockAct> entries) {
        this.entries = List.copyOf(entries);
        Set<Long> annulled =
                entries.stream().map(ClockAct::annuls).filter(Objects::nonNull).collect(Collectors.toSet());
        inForce = entries.stream()
                .filter(act -> act.kind() != ClockActKind.ANNULLED && !annulled.contains(act.id()))
                .toList();
        inForce.forEach(this::follow);
    }

    private void follow(ClockAct act) {
        if (act.kind() == ClockActKind.SUSPENDED) {
            suspension = act;
        } else if (act.kind() == ClockActKind.RESUMED) {
            pauses.add(new Pause(suspension.decidedOn(), act.decidedOn()));
            resumption = act;
            suspension = null;
        }
    }

    /** All, annulled ones too, in the order they were entered. */
    List<ClockAct> entries() {
        return entries;
    }

    boolean isInForce(ClockAct act) {
        return inForce.contains(act);
    }

    /** The suspension that lasts. Until it ends nobody knows how long it will have been, so it moves no date yet. */
    Optional<ClockAct> suspension() {
        return Optional.ofNullable(suspension);
    }

    /** The suspension that a resumption ends; of a suspension, itself. */
    ClockAct suspensionOf(ClockAct act) {
        return inForce.stream()
                .filter(other -> other.kind() == ClockActKind.SUSPENDED && other.id() <= act.id())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The day the case was last taken up again. */
    Optional<LocalDate> resumedOn() {
        return Optional.ofNullable(resumption).map(ClockAct::decidedOn);
    }

    /** Whether the day does not count for time limits that can be suspended. */
    boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    List<ClockAct> extensions(String timeLimit) {
        return inForce.stream()
                .filter(act ->
                        act.kind() == ClockActKind.EXTENDED && act.timeLimit().equals(timeLimit))
                .toList();
    }

    /** The different grounds the time limit has been extended on. */
    Set<String> groundsOfExtensions(String timeLimit) {
        Set<String> grounds = new HashSet<>();
        extensions(timeLimit).forEach(act -> grounds.addAll(act.grounds()));
        return grounds;
    }

    /** Acts build on those before: only the last suspension or resumption, or extension of a limit, can be undone. */
    boolean isLastOfItsKind(ClockAct act) {
        List<ClockAct> alike =
                inForce.stream().filter(other -> isAlike(act, other)).toList();
        return !alike.isEmpty() && alike.get(alike.size() - 1).equals(act);
    }

    private static boolean isAlike(ClockAct act, ClockAct other) {
        boolean extension = act.kind() == ClockActKind.EXTENDED;
        return extension == (other.kind() == ClockActKind.EXTENDED)
                && (!extension || act.timeLimit().equals(other.timeLimit()));
    }

    /** The days after {@code from} up to and including {@code to}. */
    private record Pause(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }
    }
}
