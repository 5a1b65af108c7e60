package vn.thuongton.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thuongton.absence.Absence;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardOfficer;

/**
 * Writes a digest down, as plain text and as HTML. Carries no name but those of officers and nothing of what a case is
 * about.
 */
@Component
class DigestText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final DueWords words;
    private final TasklistLink links;
    private final MailTemplate template = new MailTemplate("digest");

    DigestText(DueWords words, TasklistLink links) {
        this.words = words;
        this.links = links;
    }

    Letter letter(Morning morning, WardOfficer reader, Digest digest) {
        Page page = new Page(
                subject(morning, digest),
                reader.name(),
                morning.ward().name(),
                VietnameseDate.text(morning.today()),
                digest.sections().stream()
                        .map(section -> part(section, morning, reader))
                        .toList(),
                digest.confidentialLate().size(),
                morning.ward().escalation().leadershipAfter());
        return new Letter(
                reader.id(),
                page.subject(),
                template.plain(page),
                template.html(page),
                morning.ward().id(),
                morning.today() + "-" + morning.ward().id() + "-" + reader.id());
    }

    private String subject(Morning morning, Digest digest) {
        return "Nhắc việc " + VietnameseDate.text(morning.today()) + ": "
                + words.summary(digest.dueDates(), morning.today());
    }

    private Part part(Section section, Morning morning, WardOfficer reader) {
        List<Line> lines = section.tasks().stream()
                .map(task -> line(task, section.kind(), morning, reader))
                .toList();
        return switch (section.kind()) {
            case OWN ->
                new Part("Việc của ông/bà", "", "việc ông/bà đã nhận và việc của đơn vị chưa có người nhận", lines);
            case INSTEAD ->
                new Part(
                        "Việc của ông/bà " + name(section.absence().officer(), morning),
                        " (" + period(section.absence()) + ")",
                        "ông/bà là người thay trong thời gian này",
                        lines);
            case UNIT ->
                new Part(
                        "Việc của đơn vị",
                        ": " + String.join("; ", reader.units().values()),
                        "ông/bà là trưởng đơn vị",
                        lines);
            case OFFICE ->
                new Part(
                        "Việc của phường quá hạn từ "
                                + morning.ward().escalation().officeAfter() + " ngày làm việc",
                        "",
                        "báo Văn phòng để đôn đốc đơn vị",
                        lines);
            case LEADERSHIP ->
                new Part(
                        "Việc của phường quá hạn từ "
                                + morning.ward().escalation().leadershipAfter() + " ngày làm việc",
                        "",
                        "báo lãnh đạo Ủy ban nhân dân để chỉ đạo",
                        lines);
        };
    }

    private static String period(Absence absence) {
        return "vắng từ " + VietnameseDate.text(absence.fromOn()) + " đến " + VietnameseDate.text(absence.untilOn());
    }

    private Line line(DueTask task, Section.Kind kind, Morning morning, WardOfficer reader) {
        boolean fromAfar = kind == Section.Kind.OFFICE || kind == Section.Kind.LEADERSHIP;
        LocalDate today = morning.today();
        return new Line(
                task.name(),
                task.caseNumber(),
                VietnameseDate.text(task.dueOn()),
                words.of(task.dueOn(), today),
                task.dueOn().isBefore(today),
                fromAfar ? units(task, morning.ward()) : null,
                claim(task, morning),
                mayOpen(task, morning.ward(), reader) ? links.to(task.id()) : null);
    }

    private static String units(DueTask task, Ward ward) {
        List<String> names = ward.units().stream()
                .filter(unit -> task.units().contains(unit.id()))
                .map(unit -> unit.name())
                .toList();
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private static String claim(DueTask task, Morning morning) {
        if (!task.isClaimed()) {
            return "Chưa có người nhận";
        }
        String assignee = "Người nhận việc: " + name(task.assignee(), morning);
        return task.insteadOf() == null ? assignee : assignee + ", thay " + name(task.insteadOf(), morning);
    }

    /** Who is no longer known goes by his id. */
    private static String name(String userId, Morning morning) {
        return morning.officers().stream()
                .filter(officer -> officer.id().equals(userId))
                .findFirst()
                .map(WardOfficer::name)
                .orElse(userId);
    }

    private static boolean mayOpen(DueTask task, Ward ward, WardOfficer reader) {
        return reader.id().equals(task.assignee())
                || task.isOfUnitOf(reader)
                || ward.units().stream().anyMatch(unit -> unit.supervises() && reader.isIn(unit.id()));
    }

    private record Page(
            String subject,
            String name,
            String ward,
            String date,
            List<Part> parts,
            int confidentialLate,
            int confidentialDays) {

        boolean hasConfidentialLate() {
            return confidentialLate > 0;
        }
    }

    private record Part(String heading, String detail, String note, List<Line> lines) {

        String headingInCapitals() {
            return heading.toUpperCase(VIETNAMESE);
        }
    }

    private record Line(
            String task,
            String caseNumber,
            String dueOn,
            String words,
            boolean late,
            String units,
            String claim,
            String link) {}
}
