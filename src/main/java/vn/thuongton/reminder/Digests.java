package vn.thuongton.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thuongton.absence.Absences;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.deadline.WorkingDays;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.organization.WardOfficers;

/** The digests of a morning: who gets one, and what it says. */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestTimes times;
    private final DueWords words;
    private final WorkingDays workingDays;
    private final WardOfficers officers;
    private final Absences absences;
    private final DueTasks dueTasks;
    private final DigestText text;
    private final Outbox outbox;

    Digests(
            DigestTimes times,
            DueWords words,
            WorkingDays workingDays,
            WardOfficers officers,
            Absences absences,
            DueTasks dueTasks,
            DigestText text,
            Outbox outbox) {
        this.times = times;
        this.words = words;
        this.workingDays = workingDays;
        this.officers = officers;
        this.absences = absences;
        this.dueTasks = dueTasks;
        this.text = text;
        this.outbox = outbox;
    }

    /**
     * Puts a letter into the outbox for each officer who has something to be told now, at most one a day; none outside
     * the ward's digest times.
     */
    void put(Ward ward) {
        if (!times.isOpen(ward)) {
            return;
        }
        Morning morning = morning(ward);
        List<String> unreachable = new ArrayList<>();
        for (WardOfficer officer : morning.officers()) {
            Digest digest = morning.digestOf(officer);
            if (digest.isEmpty()) {
                continue;
            }
            if (officer.email() == null) {
                unreachable.add(officer.id());
            } else {
                outbox.put(text.letter(morning, officer, digest));
            }
        }
        if (!unreachable.isEmpty()) {
            LOG.warn("{}: chưa có địa chỉ thư, không nhắc việc được cho {}", ward.name(), unreachable);
        }
    }

    private Morning morning(Ward ward) {
        LocalDate today = times.today();
        List<WardOfficer> everybody = officers.of(ward);
        return new Morning(
                ward,
                today,
                everybody,
                dueTasks.of(ward, words.soonUntil(today)),
                absences.today(ward, everybody),
                workingDays);
    }
}
