package vn.thuongton.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficer;

/** Records who is away and says who stands in. */
@Component
public class Absences {

    private final AbsenceEntries entries;
    private final Clock clock;

    Absences(AbsenceEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Who is away today, by id.
     *
     * @param officers everybody of the ward
     */
    public Map<String, StandIn> today(Ward ward, List<WardOfficer> officers) {
        LocalDate today = LocalDate.now(clock);
        return StandIn.of(
                entries.endingFrom(ward.id(), today).stream()
                        .filter(absence -> absence.covers(today))
                        .toList(),
                officers);
    }

    /** @throws AbsenceRefused when it is over, overlaps another of the officer, or the substitute cannot stand in */
    void record(Absence absence, Recorder recorder, String reason) {
        WardOfficer officer = person(recorder, absence.officer(), recorder::mayRecordFor);
        WardOfficer substitute = person(recorder, absence.substitute(), anybody -> true);
        if (officer.equals(substitute)) {
            throw AbsenceRefused.ownSubstitute(officer);
        }
        if (!substitute.isColleagueOf(officer)) {
            throw AbsenceRefused.noColleagueOf(officer, substitute);
        }
        if (absence.untilOn().isBefore(LocalDate.now(clock))) {
            throw AbsenceRefused.inThePast(absence.untilOn());
        }
        entries.lock(absence.ward());
        entries.endingFrom(absence.ward(), absence.fromOn()).stream()
                .filter(other -> other.officer().equals(officer.id()) && other.overlaps(absence))
                .findFirst()
                .ifPresent(other -> {
                    throw AbsenceRefused.overlapping(officer, other);
                });
        entries.enter(absence, false, reason, recorder.person().id());
    }

    /**
     * Ends an absence before its time; one that has not begun by then is cancelled.
     *
     * @param fromOn its first day
     * @param backOn the first day at work again
     * @throws AbsenceRefused when there is no such absence, the recorder has no say over it, or it ends before anyway
     */
    void endEarly(Recorder recorder, String officerId, LocalDate fromOn, LocalDate backOn) {
        String ward = recorder.ward().id();
        entries.lock(ward);
        Absence absence = recorder.everybody().stream()
                .filter(officer -> officer.id().equals(officerId) && recorder.mayRecordFor(officer))
                .flatMap(officer -> entries.endingFrom(ward, LocalDate.now(clock)).stream())
                .filter(other ->
                        other.officer().equals(officerId) && other.fromOn().equals(fromOn))
                .findFirst()
                .orElseThrow(() -> AbsenceRefused.unknown(fromOn));
        if (backOn.isAfter(absence.untilOn())) {
            throw AbsenceRefused.notEarlier(absence);
        }
        boolean cancelled = !backOn.isAfter(absence.fromOn());
        Absence now = cancelled ? absence : absence.endingOn(backOn.minusDays(1));
        entries.enter(now, cancelled, null, recorder.person().id());
    }

    private static WardOfficer person(Recorder recorder, String id, Predicate<WardOfficer> allowed) {
        return recorder.everybody().stream()
                .filter(officer -> officer.id().equals(id) && allowed.test(officer))
                .findFirst()
                .orElseThrow(() -> AbsenceRefused.noSuchPerson(id));
    }
}
