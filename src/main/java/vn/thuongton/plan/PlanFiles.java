package vn.thuongton.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFileInvalid;

/** Reads the plans of a ward, and refuses them with file, place and reason when they are wrong. */
class PlanFiles {

    static final String NAME = "plan.yaml";

    private final DataFiles files;

    PlanFiles(DataFiles files) {
        this.files = files;
    }

    /**
     * Empty for a ward without plan.
     *
     * @throws WardFileInvalid naming file, place and reason
     */
    List<Plan> plans(Ward ward) {
        Optional<PlanFile> read = files.ofWard(ward.id(), NAME, new TypeReference<PlanFile>() {});
        if (read.isEmpty()) {
            return List.of();
        }
        new Check(ward, DataFiles.nameOfWard(ward.id(), NAME)).check(files, read.get());
        return read.get().plans();
    }

    /** What a record alone cannot know. */
    private record Check(Ward ward, String file, Set<String> ids) {

        Check(Ward ward, String file) {
            this(ward, file, new HashSet<>());
        }

        void check(DataFiles files, PlanFile content) {
            files.check(file, "", content);
            for (int index = 0; index < content.plans().size(); index++) {
                check("plans[" + index + "]", content.plans().get(index));
            }
        }

        private void check(String place, Plan plan) {
            requireNewId(place, "kế hoạch", plan.id());
            if (plan.until().isBefore(plan.from())) {
                throw new WardFileInvalid(file, place + ".until", "phải từ ngày from trở đi");
            }
            if (outside(plan, plan.trackedFrom())) {
                throw new WardFileInvalid(file, place + ".trackedFrom", "phải trong thời gian của kế hoạch");
            }
            requireUnit(place + ".office", plan.office());
            plan.unitLists().forEach((name, list) -> checkList(place + ".unitLists." + name, name, list));
            for (int index = 0; index < plan.tasks().size(); index++) {
                check(place + ".tasks[" + index + "]", plan, plan.tasks().get(index));
            }
            for (int index = 0; index < plan.reports().size(); index++) {
                check(place + ".reports[" + index + "]", plan, plan.reports().get(index));
            }
        }

        private void checkList(String place, String name, UnitList list) {
            if (isUnit(name)) {
                throw new WardFileInvalid(file, place, "trùng tên với một đơn vị của phường");
            }
            list.units().forEach(unit -> requireUnit(place + ".units", unit));
        }

        private void check(String place, Plan plan, PlannedWork work) {
            requireNewId(place, "công việc", work.id());
            requireUnits(place + ".lead", plan, work.lead());
            requireUnits(place + ".with", plan, work.with());
            work.with().stream().filter(work.lead()::contains).findFirst().ifPresent(unit -> {
                throw new WardFileInvalid(
                        file, place + ".with", "đơn vị \"" + unit + "\" đã chủ trì, không thể đồng thời phối hợp");
            });
            checkPeriod(place, plan, work.period());
            String report = work.period().report();
            if (report != null
                    && plan.reports().stream().noneMatch(known -> known.id().equals(report))) {
                throw new WardFileInvalid(
                        file,
                        place + ".period.report",
                        "kế hoạch không có báo cáo \"" + report + "\" trong mục reports");
            }
        }

        private void check(String place, Plan plan, PlannedReport report) {
            requireNewId(place, "báo cáo", report.id());
            requireUnits(place + ".by", plan, report.by());
            checkPeriod(place, plan, report.period());
            if (report.period().carriedBy().isPresent()) {
                throw new WardFileInvalid(
                        file, place + ".period", "báo cáo phải có kỳ riêng: once, every hoặc standing");
            }
        }

        private void checkPeriod(String place, Plan plan, Period period) {
            period.fault(plan.from(), plan.until()).ifPresent(fault -> {
                throw new WardFileInvalid(file, place + ".period", fault);
            });
        }

        private void requireNewId(String place, String what, String id) {
            if (!ids.add(id)) {
                throw new WardFileInvalid(file, place + ".id", what + " \"" + id + "\" trùng id với một mục khác");
            }
        }

        private void requireUnits(String place, Plan plan, List<String> names) {
            names.stream()
                    .filter(name -> !plan.unitLists().containsKey(name))
                    .forEach(name -> requireUnit(place, name));
        }

        private void requireUnit(String place, String unit) {
            if (!isUnit(unit)) {
                throw new WardFileInvalid(file, place, "phường không có đơn vị \"" + unit + "\"");
            }
        }

        private boolean isUnit(String id) {
            return ward.units().stream().map(Unit::id).anyMatch(id::equals);
        }

        private static boolean outside(Plan plan, LocalDate day) {
            return day.isBefore(plan.from()) || day.isAfter(plan.until());
        }
    }
}
