package vn.thuongton.reminder;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.organization.WardOfficers;
import vn.thuongton.organization.Wards;

/** Sends what lies in the outbox. */
@Component
class Deliveries {

    private final Letters letters;
    private final Wards wards;
    private final WardOfficers officers;
    private final Post post;
    private final Clock clock;

    Deliveries(Letters letters, Wards wards, WardOfficers officers, Post post, Clock clock) {
        this.letters = letters;
        this.wards = wards;
        this.officers = officers;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Sends the letter unless it has been sent, and marks it so in the caller's transaction.
     *
     * @throws LetterNotSent when it may be tried again
     * @throws LetterRefused when trying again does not help before somebody has corrected the address
     */
    void deliver(String key) {
        letters.lockUnsent(key).ifPresent(letter -> {
            post.send(letter, address(letter));
            letters.sent(key, clock.instant());
        });
    }

    private String address(Letter letter) {
        WardOfficer officer = officers.find(wards.require(letter.ward()), letter.to())
                .orElseThrow(() -> LetterRefused.officerUnknown(letter));
        if (officer.email() == null) {
            throw LetterRefused.addressMissing(letter);
        }
        return officer.email();
    }
}
