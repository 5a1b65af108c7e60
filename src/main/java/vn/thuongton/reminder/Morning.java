package vn.thuongton.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thuongton.absence.Absence;
import vn.thuongton.absence.StandIn;
import vn.thuongton.deadline.WorkingDays;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.WardOfficer;
import vn.thuongton.reminder.Section.Kind;

/**
 * Who is told what on one morning of one ward. Nothing is remembered from the day before: a step whose date has moved is
 * told again when it is late again.
 *
 * @param officers everybody of the ward
 * @param tasks late or soon due, oldest first
 * @param away who is away, by id
 */
record Morning(
        Ward ward,
        LocalDate today,
        List<WardOfficer> officers,
        List<DueTask> tasks,
        Map<String, StandIn> away,
        WorkingDays workingDays) {

    Digest digestOf(WardOfficer reader) {
        StandIn standIn = away.get(reader.id());
        return standIn == null || standIn.by() == null ? whole(reader) : whileAway(reader);
    }

    /** Steps of confidential cases are told to nobody else, so they are told to him even now. */
    private Digest whileAway(WardOfficer reader) {
        List<DueTask> own = filtered(task -> task.confidential() && task.isInCareOf(reader));
        return new Digest(own.isEmpty() ? List.of() : List.of(new Section(Kind.OWN, null, own)), List.of());
    }

    private Digest whole(WardOfficer reader) {
        Map<Kind, List<DueTask>> share = share(reader);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Kind.OWN, null, share.remove(Kind.OWN)));
        replacedBy(reader).forEach(replaced -> sections.add(insteadOf(replaced, reader)));
        share.forEach((kind, told) -> sections.add(new Section(kind, null, told)));
        return new Digest(eachTaskOnce(sections), confidentialLate(reader));
    }

    private Map<Kind, List<DueTask>> share(WardOfficer officer) {
        Map<Kind, List<DueTask>> share = new EnumMap<>(Kind.class);
        share.put(
                Kind.OWN,
                filtered(task -> task.isClaimed()
                        ? task.isInCareOf(officer)
                        : !task.confidential() && task.isOfUnitOf(officer)));
        if (officer.head()) {
            share.put(Kind.UNIT, filtered(task -> !task.confidential() && task.isOfUnitOf(officer)));
        }
        if (isToldAs(officer, WardFunction.OFFICE)) {
            share.put(Kind.OFFICE, late(ward.escalation().officeAfter()));
        }
        if (isToldAs(officer, WardFunction.LEADERSHIP)) {
            share.put(Kind.LEADERSHIP, late(ward.escalation().leadershipAfter()));
        }
        return share;
    }

    private List<WardOfficer> replacedBy(WardOfficer reader) {
        return officers.stream()
                .filter(officer -> away.containsKey(officer.id())
                        && reader.equals(away.get(officer.id()).by()))
                .toList();
    }

    private Section insteadOf(WardOfficer replaced, WardOfficer reader) {
        Set<DueTask> told = share(replaced).values().stream()
                .flatMap(List::stream)
                .filter(task -> !task.confidential())
                .collect(Collectors.toSet());
        Absence absence = away.get(replaced.id()).absence();
        return new Section(Kind.INSTEAD, absence, filtered(told::contains));
    }

    /** One person answers for a unit: its head; where it has none, everybody in it is told. */
    private boolean isToldAs(WardOfficer officer, WardFunction function) {
        String unit = ward.unitFor(function).id();
        boolean headless = officers.stream().noneMatch(member -> member.head() && member.isIn(unit));
        return officer.isIn(unit) && (officer.head() || headless);
    }

    private List<LocalDate> confidentialLate(WardOfficer reader) {
        boolean told = isToldAs(reader, WardFunction.LEADERSHIP)
                || replacedBy(reader).stream().anyMatch(replaced -> isToldAs(replaced, WardFunction.LEADERSHIP));
        return !told
                ? List.of()
                : filtered(task -> task.confidential()
                                && !task.isInCareOf(reader)
                                && isLate(task, ward.escalation().leadershipAfter()))
                        .stream()
                        .map(DueTask::dueOn)
                        .toList();
    }

    private List<DueTask> late(int days) {
        return filtered(task -> !task.confidential() && isLate(task, days));
    }

    private boolean isLate(DueTask task, int days) {
        return task.dueOn().isBefore(today) && workingDays.between(task.dueOn(), today) >= days;
    }

    private List<DueTask> filtered(Predicate<DueTask> wanted) {
        return tasks.stream().filter(wanted).toList();
    }

    private static List<Section> eachTaskOnce(List<Section> sections) {
        Set<String> told = new HashSet<>();
        return sections.stream()
                .map(section -> new Section(
                        section.kind(),
                        section.absence(),
                        section.tasks().stream()
                                .filter(task -> told.add(task.id()))
                                .toList()))
                .filter(section -> !section.tasks().isEmpty())
                .toList();
    }
}
