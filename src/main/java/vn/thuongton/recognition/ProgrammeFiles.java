package vn.thuongton.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.WardFileInvalid;
import vn.thuongton.recognition.Condition.Kind;

/** Reads {@code programmes/<id>.yaml}, and refuses one with file, place and reason when it is wrong. */
class ProgrammeFiles {

    /** Kept beside the programmes, read by whoever computes figures. */
    private static final String FIGURES = "figures.yaml";

    private final DataFiles files;
    private final ResourcePatternResolver resources;
    private final String location;
    private final Predicate<String> isFigure;

    /**
     * @param location the folder as a Spring resource location, ending with "/"
     * @param isFigure whether there is a figure with this id
     */
    ProgrammeFiles(DataFiles files, ResourcePatternResolver resources, String location, Predicate<String> isFigure) {
        this.files = files;
        this.resources = resources;
        this.location = location;
        this.isFigure = isFigure;
    }

    /**
     * By id, in alphabetical order.
     *
     * @throws WardFileInvalid naming file, place and reason
     */
    List<Programme> all() {
        return names().stream().map(this::programme).toList();
    }

    private List<String> names() {
        try {
            return Arrays.stream(resources.getResources(location + "*.yaml"))
                    .map(Resource::getFilename)
                    .filter(name -> !FIGURES.equals(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Programme programme(String name) {
        String file = "programmes/" + name;
        Programme programme = files.read(location + name, file, new TypeReference<Programme>() {})
                .orElseThrow();
        files.check(file, "", programme);
        if (!name.equals(programme.id() + ".yaml")) {
            throw new WardFileInvalid(file, "id", "phải trùng với tên tệp");
        }
        if (programme.lastYear() != null && programme.lastYear() < programme.firstYear()) {
            throw new WardFileInvalid(file, "lastYear", "phải từ năm đầu (" + programme.firstYear() + ") trở đi");
        }
        checkIndicators(file, programme);
        checkPoints(file, programme);
        checkConditions(file, programme);
        checkLevels(file, programme);
        return programme;
    }

    private void checkIndicators(String file, Programme programme) {
        Set<String> criteria = new HashSet<>();
        Set<String> indicators = new HashSet<>();
        for (int index = 0; index < programme.criteria().size(); index++) {
            Criterion criterion = programme.criteria().get(index);
            String place = "criteria[" + index + "]";
            if (!criteria.add(criterion.id())) {
                throw new WardFileInvalid(file, place, "tiêu chí \"" + criterion.id() + "\" được khai hai lần");
            }
            for (Indicator indicator : criterion.indicators()) {
                String own = place + ", chỉ tiêu " + indicator.id();
                if (!indicators.add(indicator.id())) {
                    throw new WardFileInvalid(file, own, "chỉ tiêu này được khai hai lần");
                }
                checkMeasures(file, own, indicator.measures());
            }
        }
    }

    /** @throws WardFileInvalid when a threshold has no figure, or the figure is not known */
    void checkMeasures(String file, String place, List<Measure> measures) {
        Set<String> figures = new HashSet<>();
        for (Measure measure : measures) {
            if (measure.figure() == null) {
                throw new WardFileInvalid(
                        file,
                        place + ".figure",
                        "có ngưỡng " + measure.atLeast() + "% nhưng không ghi số liệu nào để so với ngưỡng");
            }
            if (!isFigure.test(measure.figure())) {
                throw new WardFileInvalid(
                        file,
                        place + ".figure",
                        "không có số liệu \"" + measure.figure() + "\" trong tệp programmes/" + FIGURES);
            }
            if (!figures.add(measure.figure())) {
                throw new WardFileInvalid(
                        file, place + ".figure", "số liệu \"" + measure.figure() + "\" được ghi hai lần");
            }
        }
    }

    private static void checkPoints(String file, Programme programme) {
        boolean some = programme.indicators().anyMatch(indicator -> indicator.maxPoints() != null);
        if (!programme.isScored()) {
            if (some || programme.totalPoints() != null) {
                throw new WardFileInvalid(
                        file, "judgement", "chương trình không chấm điểm thì không ghi totalPoints, maxPoints");
            }
            return;
        }
        if (programme.totalPoints() == null) {
            throw new WardFileInvalid(file, "totalPoints", "chương trình chấm điểm phải ghi tổng điểm tối đa");
        }
        Optional<BigDecimal> known = programme.knownPoints();
        if (some && known.isEmpty()) {
            throw new WardFileInvalid(
                    file, "criteria", "maxPoints phải ghi cho mọi chỉ tiêu, hoặc để trống hết khi chưa có căn cứ");
        }
        known.filter(sum -> sum.compareTo(programme.totalPoints()) != 0).ifPresent(sum -> {
            throw new WardFileInvalid(file, "criteria", sums(sum, programme));
        });
    }

    /** Says that points do not make the programme's total. */
    static String sums(BigDecimal sum, Programme programme) {
        return "điểm tối đa của các chỉ tiêu cộng lại là " + Points.text(sum) + ", phải là "
                + Points.text(programme.totalPoints());
    }

    private static void checkConditions(String file, Programme programme) {
        for (int index = 0; index < programme.conditions().size(); index++) {
            Condition condition = programme.conditions().get(index);
            boolean needsFigure = condition.kind() == Kind.TOTAL_POINTS || condition.kind() == Kind.CRITERION_SHARE;
            String place = "conditions[" + index + "]";
            if (needsFigure != (condition.atLeast() != null)) {
                throw new WardFileInvalid(
                        file,
                        place + ".atLeast",
                        needsFigure ? "điều kiện về điểm phải ghi mức tối thiểu" : "điều kiện này không có mức điểm");
            }
            if (needsFigure && !programme.isScored()) {
                throw new WardFileInvalid(file, place + ".kind", "chương trình không chấm điểm");
            }
        }
    }

    private static void checkLevels(String file, Programme programme) {
        if ((programme.judgement() == Judgement.LEVELS) == programme.levels().isEmpty()) {
            throw new WardFileInvalid(
                    file,
                    "levels",
                    programme.levels().isEmpty()
                            ? "chương trình xếp mức phải ghi các mức"
                            : "chương trình không xếp mức thì không ghi mức");
        }
        for (int index = 1; index < programme.levels().size(); index++) {
            if (programme.levels().get(index).level()
                    <= programme.levels().get(index - 1).level()) {
                throw new WardFileInvalid(file, "levels[" + index + "].level", "các mức phải ghi từ thấp đến cao");
            }
        }
    }
}
