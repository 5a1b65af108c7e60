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

/** The digests of a morning: who gets one, and sending it. */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final DigestTimes times;
    private final DueWords words;
    private final Officers officers;
    private final DueTasks dueTasks;
    private final DigestText text;
    private final SentDigests sent;
    private final Post post;

    Digests(
            DigestTimes times,
            DueWords words,
            Officers officers,
            DueTasks dueTasks,
            DigestText text,
            SentDigests sent,
            Post post) {
        this.times = times;
        this.words = words;
        this.officers = officers;
        this.dueTasks = dueTasks;
        this.text = text;
        this.sent = sent;
        this.post = post;
    }

    /** Ids of the officers who have something to be told now; none outside the ward's digest times. */
    List<String> recipients(Ward ward) {
        if (!times.isOpen(ward)) {
            return List.of();
        }
        List<String> reachable = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        for (Recipient officer : officers.of(ward)) {
            if (!digest(ward, officer).isEmpty()) {
                (officer.email() == null ? unreachable : reachable).add(officer.id());
            }
        }
        if (!unreachable.isEmpty()) {
            LOG.warn("{}: chưa có địa chỉ thư, không nhắc việc được cho {}", ward.name(), unreachable);
        }
        return reachable;
    }

    /**
     * Sends the officer what is true now, at most once a day. Does nothing when he has nothing left to be told, or when
     * the day is over: the next morning's digest tells it.
     *
     * @throws LetterNotSent when the letter did not leave
     */
    void mail(Ward ward, String userId) {
        if (times.isOpen(ward)) {
            officers.find(ward, userId)
                    .filter(officer -> officer.email() != null)
                    .ifPresent(officer -> mail(ward, officer));
        }
    }

    private void mail(Ward ward, Recipient officer) {
        Digest digest = digest(ward, officer);
        if (!digest.isEmpty()) {
            Letter letter = letter(ward, officer, digest);
            sent.once(letter.ward(), letter.user(), letter.day(), () -> post.send(letter));
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
                officer.email(),
                text.subject(digest, today),
                text.body(ward, officer, digest, officers.names(assignees), today),
                ward.id(),
                officer.id(),
                today);
    }
}
