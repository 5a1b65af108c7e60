package vn.thuongton.desk;

import static vn.thuongton.engine.ClockConfiguration.VIETNAM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.form.schema.Contents;
import vn.thuongton.organization.Names;
import vn.thuongton.protection.IdentityDesk;
import vn.thuongton.protection.IdentityReader;
import vn.thuongton.protection.IdentityReading;
import vn.thuongton.protection.IdentitySheet;
import vn.thuongton.register.CaseAccess;
import vn.thuongton.register.CaseNotFound;
import vn.thuongton.register.correction.CorrectableFact;

/** Reads the protected identity of a case for the section "Danh tính", and writes what is done there. */
@Component
class IdentityViews {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final IdentityDesk identities;
    private final CaseAccess access;
    private final Names names;
    private final RepositoryService repository;
    private final AsApplication asApplication;

    IdentityViews(
            IdentityDesk identities,
            CaseAccess access,
            Names names,
            RepositoryService repository,
            AsApplication asApplication) {
        this.identities = identities;
        this.access = access;
        this.names = names;
        this.repository = repository;
        this.asApplication = asApplication;
    }

    /** Whether the person at work has anything to do with a protected identity of this case. */
    boolean isShown(String caseId) {
        return identities.mayRead(caseId) || mayName(caseId);
    }

    /** The chairman names readers of what he may see; a case about himself is not among it. */
    private boolean mayName(String caseId) {
        if (!identities.mayName(caseId)) {
            return false;
        }
        try {
            access.readable(caseId);
            return true;
        } catch (CaseNotFound e) {
            return false;
        }
    }

    /** @throws CaseNotFound for everybody else, as for a case that is not there */
    IdentityView of(String caseId) {
        boolean readable = identities.mayRead(caseId);
        boolean nameable = mayName(caseId);
        if (!readable && !nameable) {
            throw new CaseNotFound();
        }
        return new IdentityView(
                readable,
                nameable,
                nameable
                        ? identities.candidates(caseId).stream()
                                .map(officer -> new IdentityView.Officer(
                                        officer.id(),
                                        officer.name(),
                                        String.join("; ", officer.units().values())))
                                .toList()
                        : List.of(),
                identities.readers(caseId).stream().map(this::reader).toList(),
                identities.readings(caseId).stream().map(this::reading).toList());
    }

    IdentityView name(String caseId, String reader, String reason) {
        of(caseId);
        identities.name(caseId, reader, reason);
        return of(caseId);
    }

    IdentityView.Opened open(String caseId, String purpose) {
        of(caseId);
        return opened(caseId, identities.open(caseId, purpose));
    }

    IdentityView.Opened correct(String caseId, int version, String reason, Map<String, JsonNode> values) {
        of(caseId);
        return opened(caseId, identities.correct(caseId, version, reason, values == null ? Map.of() : values));
    }

    private IdentityView.Opened opened(String caseId, IdentitySheet sheet) {
        return new IdentityView.Opened(
                sheet.version(),
                sheet.lines().stream().map(IdentityViews::line).toList(),
                sheet.facts().all().stream()
                        .map(fact -> CorrectableFact.of(fact, sheet.facts().now(fact.key())))
                        .toList(),
                sheet.corrections().stream().map(this::correction).toList(),
                sheet.nextCases().stream()
                        .map(next -> new IdentityView.NextCase(next.number(), procedure(next.procedure())))
                        .toList(),
                of(caseId));
    }

    private static IdentityView.Line line(Contents.Line line) {
        List<List<IdentityView.Line>> rows = line.rows().stream()
                .map(row -> row.stream().map(IdentityViews::line).toList())
                .toList();
        return new IdentityView.Line(line.label(), line.text(), rows);
    }

    private IdentityView.Reader reader(IdentityReader reader) {
        return new IdentityView.Reader(
                names.ofOfficer(reader.reader()),
                VietnameseDate.text(reader.grantedOn()),
                names.ofOfficer(reader.grantedBy()),
                reader.reason());
    }

    private IdentityView.Reading reading(IdentityReading reading) {
        return new IdentityView.Reading(
                reading.readAt().atZone(VIETNAM).format(MINUTE),
                names.ofOfficer(reading.reader()),
                reading.purpose(),
                reading.what());
    }

    private IdentityView.Correction correction(IdentitySheet.Correction made) {
        return new IdentityView.Correction(
                VietnameseDate.text(made.correctedOn()),
                names.ofOfficer(made.author()),
                made.label(),
                made.before(),
                made.after(),
                made.reason());
    }

    private String procedure(String key) {
        ProcessDefinition definition = asApplication.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
        return definition == null ? key : definition.getName();
    }
}
