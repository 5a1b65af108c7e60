package vn.thuongton.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFileInvalid;

/** Reads {@code wards/<ward>/dossiers.yaml}, and refuses it with file, place and reason when it is wrong. */
class DossierFiles {

    private static final String NAME = "dossiers.yaml";

    private final DataFiles files;
    private final ProgrammeFiles programmeFiles;
    private final Programmes programmes;

    DossierFiles(DataFiles files, ProgrammeFiles programmeFiles, Programmes programmes) {
        this.files = files;
        this.programmeFiles = programmeFiles;
        this.programmes = programmes;
    }

    /**
     * The dossiers of a ward; none when it keeps no such file.
     *
     * @throws WardFileInvalid naming file, place and reason
     */
    List<WardDossier> of(Ward ward) {
        List<WardDossier> dossiers = files.ofWard(ward.id(), NAME, new TypeReference<List<WardDossier>>() {})
                .orElse(List.of());
        String file = DataFiles.nameOfWard(ward.id(), NAME);
        List<WardDossier> earlier = new ArrayList<>();
        for (int index = 0; index < dossiers.size(); index++) {
            new Check(file, "mục [" + index + "]", ward, dossiers.get(index)).run(earlier);
            earlier.add(dossiers.get(index));
        }
        return List.copyOf(dossiers);
    }

    /** One dossier of one file. */
    private final class Check {

        private final String file;
        private final String place;
        private final Ward ward;
        private final WardDossier dossier;

        Check(String file, String place, Ward ward, WardDossier dossier) {
            this.file = file;
            this.place = place;
            this.ward = ward;
            this.dossier = dossier;
        }

        void run(List<WardDossier> earlier) {
            files.check(file, place + ".", dossier);
            Programme programme = programmes
                    .find(dossier.programme())
                    .orElseThrow(() -> wrong(
                            ".programme",
                            "không có chương trình \"" + dossier.programme() + "\"; đang có: " + programmes.ids()));
            checkYears(programme, earlier);
            checkDays(programme);
            requireUnit(".dossierUnit", dossier.dossierUnit());
            checkOwners(programme);
            checkTargets(programme);
            checkPoints(programme);
        }

        private void checkYears(Programme programme, List<WardDossier> earlier) {
            Years years = dossier.years();
            if (years.until() != null && years.until() < years.from()) {
                throw wrong(".years.until", "phải từ năm " + years.from() + " trở đi");
            }
            if (!programme.isInForce(years.from())) {
                throw wrong(".years.from", outOfForce(programme, years.from()));
            }
            if (years.until() != null && !programme.isInForce(years.until())) {
                throw wrong(".years.until", outOfForce(programme, years.until()));
            }
            boolean twice = earlier.stream()
                    .filter(other -> other.programme().equals(dossier.programme()))
                    .anyMatch(other -> other.years().contain(years.from())
                            || years.contain(other.years().from()));
            if (twice) {
                throw wrong(".years", "hồ sơ \"" + dossier.programme() + "\" của cùng một năm được khai hai lần");
            }
        }

        private static String outOfForce(Programme programme, int year) {
            return "năm " + year + " ngoài thời gian áp dụng của chương trình \"" + programme.id() + "\" ("
                    + programme.firstYear()
                    + (programme.lastYear() == null ? " trở đi)" : " đến " + programme.lastYear() + ")");
        }

        private void checkDays(Programme programme) {
            DossierYear year = new DossierYear(
                    ward.id(), programme, dossier, dossier.years().from());
            if (year.opensOnOrNull() == null) {
                throw wrong(
                        ".opensOn",
                        "chương trình không ấn định ngày mở hồ sơ, phường phải ghi ngày mở ở dossiers.yaml");
            }
            requireOrder(".evidenceBy", year.opensOnOrNull(), year.evidenceBy(), "hạn nộp tài liệu kiểm chứng");
            requireOrder(".handOverBy", year.evidenceBy(), year.handOverBy(), "hạn gửi hồ sơ");
            requireOrder(".handOverBy", year.opensOnOrNull(), year.handOverBy(), "hạn gửi hồ sơ");
        }

        private void requireOrder(String property, LocalDate earlier, LocalDate later, String name) {
            if (earlier != null && later != null && later.isBefore(earlier)) {
                throw wrong(property, name + " phải từ ngày " + earlier + " trở đi");
            }
        }

        private void checkOwners(Programme programme) {
            requireIndicators(".owners", programme, dossier.owners().keySet());
            List<String> without = programme
                    .indicators()
                    .map(Indicator::id)
                    .filter(id -> !dossier.owners().containsKey(id))
                    .toList();
            if (!without.isEmpty()) {
                throw wrong(".owners", "chưa có đơn vị phụ trách chỉ tiêu " + String.join(", ", without));
            }
            dossier.owners().forEach((indicator, unit) -> requireUnit(".owners." + indicator, unit));
            requireIndicators(".coordinating", programme, dossier.coordinating().keySet());
            dossier.coordinating()
                    .forEach((indicator, units) ->
                            units.forEach(unit -> requireUnit(".coordinating." + indicator, unit)));
            requireIndicators(".assumed", programme, dossier.assumed());
            if (!dossier.assumed().isEmpty() && dossier.assumption() == null) {
                throw wrong(".assumption", "phải ghi rõ điều giả định, vì có đơn vị phụ trách do ta đề xuất");
            }
        }

        private void checkTargets(Programme programme) {
            requireIndicators(".targets", programme, dossier.targets().keySet());
            dossier.targets()
                    .forEach((indicator, measures) ->
                            programmeFiles.checkMeasures(file, place + ".targets." + indicator, measures));
            requireIndicators(".aims", programme, dossier.aims().keySet());
            Set<Integer> levels = programme.levels().stream().map(Level::level).collect(Collectors.toSet());
            dossier.goals().stream()
                    .map(Goal::level)
                    .filter(Objects::nonNull)
                    .filter(level -> !levels.contains(level))
                    .findFirst()
                    .ifPresent(level -> {
                        throw wrong(".goals", "chương trình không có mức " + level);
                    });
        }

        private void checkPoints(Programme programme) {
            if (dossier.maxPoints().isEmpty()) {
                return;
            }
            if (!programme.isScored()) {
                throw wrong(".maxPoints", "chương trình không chấm điểm");
            }
            requireIndicators(".maxPoints", programme, dossier.maxPoints().keySet());
            if (!dossier.maxPoints().keySet().equals(dossier.owners().keySet())) {
                throw wrong(
                        ".maxPoints", "phải ghi điểm tối đa cho mọi chỉ tiêu, hoặc để trống hết khi chưa có căn cứ");
            }
            BigDecimal sum = dossier.maxPoints().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(programme.totalPoints()) != 0) {
                throw wrong(".maxPoints", ProgrammeFiles.sums(sum, programme));
            }
        }

        private void requireIndicators(String property, Programme programme, Collection<String> ids) {
            Set<String> known = programme.indicators().map(Indicator::id).collect(Collectors.toSet());
            ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                throw wrong(
                        property + "." + id,
                        "chương trình \"" + programme.id() + "\" không có chỉ tiêu \"" + id + "\"");
            });
        }

        private void requireUnit(String property, String unit) {
            Stream<Unit> working = ward.units().stream().filter(known -> !known.supervises());
            if (working.noneMatch(known -> known.id().equals(unit))) {
                throw wrong(property, "không có đơn vị \"" + unit + "\" trong mục units của ward.yaml");
            }
        }

        private WardFileInvalid wrong(String property, String reason) {
            return new WardFileInvalid(file, place + property, reason);
        }
    }
}
