package vn.thuongton.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.organization.WardOfficers;
import vn.thuongton.organization.Wards;

/** Mails about one fact that officers should know of before the next digest. */
@Component
public class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    private final Wards wards;
    private final WardOfficers officers;
    private final TasklistLink links;
    private final Outbox outbox;
    private final MailTemplate template = new MailTemplate("notice");

    Notices(Wards wards, WardOfficers officers, TasklistLink links, Outbox outbox) {
        this.wards = wards;
        this.officers = officers;
        this.links = links;
        this.outbox = outbox;
    }

    /**
     * One mail each to the users and to all members of the units, heads included, sent once the caller's transaction has
     * committed. Who has no address is passed over with a line in the log. For a confidential case name users only.
     *
     * @param heading becomes the subject; no personal data
     * @param caseNumber null when the fact belongs to no single case
     * @param sentence what happened and what is to be done; no personal data
     * @param taskId where the mail's link leads; null = the officer's list of tasks
     */
    @Transactional
    public void tell(
            String wardId,
            Set<String> userOrUnitIds,
            String heading,
            String caseNumber,
            String sentence,
            String taskId) {
        Ward ward = wards.require(wardId);
        String subject = caseNumber == null ? heading : heading + ": " + caseNumber;
        String fact = "notice-" + UUID.randomUUID();
        List<String> unreachable = new ArrayList<>();
        for (WardOfficer officer : officers.of(ward)) {
            if (!isMeant(officer, userOrUnitIds)) {
                continue;
            }
            if (officer.email() == null) {
                unreachable.add(officer.id());
                continue;
            }
            Page page = new Page(subject, officer.name(), ward.name(), heading, caseNumber, sentence, links.to(taskId));
            outbox.put(new Letter(
                    officer.id(),
                    subject,
                    template.plain(page),
                    template.html(page),
                    wardId,
                    fact + "-" + officer.id()));
        }
        if (!unreachable.isEmpty()) {
            LOG.warn("{}: chưa có địa chỉ thư, không báo được cho {}", ward.name(), unreachable);
        }
    }

    private static boolean isMeant(WardOfficer officer, Set<String> userOrUnitIds) {
        return userOrUnitIds.contains(officer.id()) || userOrUnitIds.stream().anyMatch(officer::isIn);
    }

    private record Page(
            String subject,
            String name,
            String ward,
            String heading,
            String caseNumber,
            String sentence,
            String link) {}
}
