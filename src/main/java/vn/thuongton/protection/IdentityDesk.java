package vn.thuongton.protection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.form.schema.Corrected;
import vn.thuongton.form.schema.FactChange;
import vn.thuongton.form.schema.Facts;
import vn.thuongton.organization.ChairmanUnclear;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.organization.WardOfficers;
import vn.thuongton.organization.Wards;

/**
 * What the readers of a protected identity do with it, always asked for the person signed in. To who is neither a reader nor
 * the chairman of the ward there is nothing: {@link IdentityNotFound}. Whether the chairman may see the case at all, as he
 * may not when it is about himself, is for the caller to ask.
 */
@Component
@Transactional
public class IdentityDesk {

    private final Records records;
    private final Readers readers;
    private final Identities identities;
    private final Grants grants;
    private final Wards wards;
    private final WardOfficers officers;
    private final IdentityService identity;
    private final AsApplication asApplication;
    private final Clock clock;

    IdentityDesk(
            Records records,
            Readers readers,
            Identities identities,
            Grants grants,
            Wards wards,
            WardOfficers officers,
            IdentityService identity,
            AsApplication asApplication,
            Clock clock) {
        this.records = records;
        this.readers = readers;
        this.identities = identities;
        this.grants = grants;
        this.wards = wards;
        this.officers = officers;
        this.identity = identity;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    public boolean mayRead(String caseId) {
        return records.ofCase(caseId).filter(this::isReader).isPresent();
    }

    /** Whether the case has a protected identity whose readers the person at work may name. */
    public boolean mayName(String caseId) {
        return records.ofCase(caseId).filter(this::isChairman).isPresent();
    }

    public List<IdentityReader> readers(String caseId) {
        return readers.of(concerning(caseId).id());
    }

    /** The newest first. */
    public List<IdentityReading> readings(String caseId) {
        return readers.readings(concerning(caseId).id());
    }

    /** Who may still be named, by user id; nobody for who may name nobody. */
    public List<WardOfficer> candidates(String caseId) {
        Records.Entry record = concerning(caseId);
        if (!isChairman(record)) {
            return List.of();
        }
        List<String> named =
                readers.of(record.id()).stream().map(IdentityReader::reader).toList();
        return asApplication.call(() -> officers.of(wards.require(record.wardId()))).stream()
                .filter(officer -> !officer.units().isEmpty() && !named.contains(officer.id()))
                .toList();
    }

    /**
     * Opens the record; the reading is logged.
     *
     * @throws SubmissionRefused when the purpose is no purpose
     */
    public IdentitySheet open(String caseId, String purpose) {
        Records.Entry record = readable(caseId);
        String stated = Stated.PURPOSE.accepted(purpose);
        identities.requireNotMentioned(record.id(), Stated.PURPOSE.label(), stated);
        readers.log(record.id(), user(), stated, ProtectedIdentities.FACTS);
        return sheet(record);
    }

    /** @throws SubmissionRefused when he is not of the ward, or the reason is none */
    public void name(String caseId, String reader, String reason) {
        Records.Entry record = concerning(caseId);
        if (!isChairman(record)) {
            throw new SubmissionRefused("Chỉ Chủ tịch UBND phường thêm được người xem danh tính.");
        }
        grants.grant(caseId, reader, user(), reason);
    }

    /**
     * Writes facts otherwise; what they were stays in the record, encrypted like the rest.
     *
     * @param version of the sheet it was made from
     * @param values by key, as {@code Fact.written} writes them; a list as rows of such values by key
     * @throws IdentityCorrectionRefused naming what to write otherwise
     */
    public IdentitySheet correct(String caseId, int version, String reason, Map<String, JsonNode> values) {
        Records.Entry record = readable(caseId);
        Records.Version before = records.newestToChange(record.id());
        if (before.number() != version) {
            throw new SubmissionRefused(
                    "Thông tin này vừa được người khác sửa: hãy xem lại danh tính rồi sửa tiếp nếu vẫn cần.");
        }
        Corrected corrected = facts(before.content()).check(values, clock);
        Map<String, List<String>> refusals = new LinkedHashMap<>(corrected.refusals());
        List<String> ofReason = Stated.REASON.refusals(reason);
        if (!ofReason.isEmpty()) {
            refusals.put("reason", ofReason);
        }
        if (!refusals.isEmpty()) {
            throw new IdentityCorrectionRefused(refusals);
        }
        if (corrected.changes().isEmpty()) {
            throw new SubmissionRefused("Chưa có thông tin nào khác đi: hãy sửa ít nhất một mục rồi lưu.");
        }
        String stated = Stated.REASON.accepted(reason);
        identities.requireNotMentioned(record.id(), Stated.REASON.label(), stated);
        records.add(record.id(), before, corrected(before.content(), corrected, stated));
        // nor what the record says from now on
        identities.requireNotMentioned(record.id(), Stated.REASON.label(), stated);
        readers.log(
                record.id(),
                user(),
                stated,
                "Đính chính "
                        + String.join(
                                "; ",
                                corrected.changes().stream()
                                        .map(FactChange::label)
                                        .toList()));
        return sheet(record);
    }

    private Content corrected(Content before, Corrected corrected, String reason) {
        var values = before.values().deepCopy();
        corrected.facts().forEach(values::set);
        return before.corrected(
                values,
                corrected.changes().stream()
                        .map(change -> new Content.Correction(
                                change.label(), change.before(), change.after(), reason, user(), LocalDate.now(clock)))
                        .toList());
    }

    private IdentitySheet sheet(Records.Entry record) {
        Records.Version newest = records.newest(record.id());
        Content content = newest.content();
        return new IdentitySheet(
                newest.number(),
                Identities.lines(content),
                facts(content),
                content.corrections().stream()
                        .map(made -> new IdentitySheet.Correction(
                                made.label(), made.before(), made.after(), made.reason(), made.author(), made.on()))
                        .toList(),
                content.handedOver().stream()
                        .map(next -> new IdentitySheet.NextCase(next.number(), next.procedure()))
                        .toList());
    }

    private static Facts facts(Content content) {
        Map<String, JsonNode> values = new HashMap<>();
        content.values().fields().forEachRemaining(entry -> values.put(entry.getKey(), entry.getValue()));
        return new Facts(Identities.schema(content), values);
    }

    private Records.Entry readable(String caseId) {
        return records.ofCase(caseId).filter(this::isReader).orElseThrow(IdentityNotFound::new);
    }

    private Records.Entry concerning(String caseId) {
        return records.ofCase(caseId)
                .filter(record -> isReader(record) || isChairman(record))
                .orElseThrow(IdentityNotFound::new);
    }

    private boolean isReader(Records.Entry record) {
        return user() != null && readers.mayRead(record, user());
    }

    /** A ward with no chairman, or with two, has nobody who may name readers. */
    private boolean isChairman(Records.Entry record) {
        String user = user();
        try {
            return user != null
                    && record.wardId() != null
                    && asApplication
                            .call(() -> officers.chairman(wards.require(record.wardId())))
                            .id()
                            .equals(user);
        } catch (ChairmanUnclear e) {
            return false;
        }
    }

    private String user() {
        Authentication person = identity.getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }
}
