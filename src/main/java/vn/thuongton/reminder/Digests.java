package vn.thuongton.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.organization.Ward;

/** The digests of a morning: who gets one, and what it says. */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestTimes times;
    private final DueWords words;
    private final Officers officers;
    private final DueTasks dueTasks;
    private final DigestText text;
    private final Outbox outbox;

    Digests(DigestTimes times, DueWords words, Officers officers, DueTasks dueTasks, DigestText text, Outbox outbox) {
        this.times = times;
        this.words = words;
        this.officers = officers;
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
        List<String> unreachable = new ArrayList<>();
        for (Recipient officer : officers.of(ward)) {
            Digest digest = digest(ward, officer);
            if (digest.isEmpty()) {
                continue;
            }
            if (officer.email() == null) {
                unreachable.add(officer.id());
            } else {
                outbox.put(letter(ward, officer, digest));
            }
        }
        if (!unreachable.isEmpty()) {
            LOG.warn("{}: chưa có địa chỉ thư, không nhắc việc được cho {}", ward.name(), unreachable);
        }
    }

    private Digest digest(Ward ward, Recipient officer) {
        LocalDate until = words.soonUntil(times.today());
        List<DueTask> unit = officer.head() && !officer.units().isEmpty()
                ? dueTasks.ofUnits(ward.id(), officer.units().keySet(), officer.id(), until)
                : List.of();
        return new Digest(dueTasks.ofOfficer(ward.id(), officer.id(), until), unit);
    }

    private Letter letter(Ward ward, Recipient officer, Digest digest) {
        LocalDate today = times.today();
        List<String> assignees = digest.tasks().stream()
                .map(DueTask::assignee)
                .filter(Objects::nonNull)
                .toList();
        return new Letter(
                officer.id(),
                text.subject(digest, today),
                text.body(ward, officer, digest, officers.names(assignees), today),
                null,
                ward.id(),
                today + "-" + ward.id() + "-" + officer.id());
    }
}
