package vn.thuongton.organization;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Groups;

/** Reads the folder of a ward, and refuses it with file, place and reason when it is wrong. */
class WardFiles {

    /** Groups that mean something else than a unit of a ward. */
    private static final Set<String> RESERVED =
            Set.of(HeadsOfUnit.GROUP, Chairman.GROUP, CitySupervisors.GROUP, Groups.CAMUNDA_ADMIN);

    private final DataFiles files;

    WardFiles(DataFiles files) {
        this.files = files;
    }

    /**
     * The wards in the order named.
     *
     * @throws WardFileInvalid naming file, place and reason; also when two wards would number their cases alike
     */
    List<Ward> wards(List<String> wardIds) {
        Map<String, String> byCode = new HashMap<>();
        List<Ward> wards = wardIds.stream().distinct().map(this::ward).toList();
        for (Ward ward : wards) {
            String other = byCode.putIfAbsent(ward.code(), ward.id());
            if (other != null) {
                throw new WardFileInvalid(
                        file(ward.id(), "ward.yaml"),
                        "code",
                        "\"" + ward.code() + "\" đã là mã của phường \"" + other
                                + "\": hai phường chạy cùng nhau phải có mã khác nhau, vì mã đứng đầu số hồ sơ");
            }
        }
        return wards;
    }

    /** @throws WardFileInvalid naming file, place and reason */
    Ward ward(String wardId) {
        String file = file(wardId, "ward.yaml");
        Ward ward = read(wardId, "ward.yaml", new TypeReference<>() {});
        files.check(file, "", ward);
        if (!ward.id().equals(wardId)) {
            throw new WardFileInvalid(file, "id", "phải trùng với tên thư mục \"" + wardId + "\"");
        }
        checkUnits(file, ward);
        checkFunctions(file, ward);
        checkTeams(file, ward);
        checkEscalation(file, ward.escalation());
        checkOwnLimits(file, ward.ownLimits());
        new ReformCheck(file, ward).run();
        return ward;
    }

    /** @throws WardFileInvalid naming file, place and reason */
    List<Officer> officers(Ward ward) {
        String file = file(ward.id(), "officers.yaml");
        List<Officer> officers = read(ward.id(), "officers.yaml", new TypeReference<>() {});
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < officers.size(); index++) {
            String place = "mục [" + index + "]";
            Officer officer = officers.get(index);
            files.check(file, place + ".", officer);
            if (!ids.add(officer.id())) {
                throw new WardFileInvalid(file, place, "người dùng \"" + officer.id() + "\" được khai hai lần");
            }
            if (!officer.id().endsWith("." + ward.id())) {
                throw new WardFileInvalid(file, place, "id phải kết thúc bằng \"." + ward.id() + "\"");
            }
            for (String unit : officer.units()) {
                requireUnit(file, place + ".units", ward, unit);
            }
        }
        checkChairman(file, ward, officers);
        return officers;
    }

    private static void checkChairman(String file, Ward ward, List<Officer> officers) {
        List<Officer> chairmen = officers.stream().filter(Officer::chairman).toList();
        if (chairmen.size() != 1) {
            throw new WardFileInvalid(
                    file,
                    "mục chairman",
                    chairmen.isEmpty()
                            ? "phải ghi chairman: true cho một người, Chủ tịch UBND phường"
                            : "chỉ một người được ghi chairman: true, nhưng có "
                                    + chairmen.stream().map(Officer::id).collect(Collectors.joining(", ")));
        }
        Unit leadership = ward.unitFor(WardFunction.LEADERSHIP);
        if (chairmen.get(0).units().stream()
                .noneMatch(unit -> inTheEnd(ward, unit).equals(inTheEnd(ward, leadership.id())))) {
            throw new WardFileInvalid(
                    file,
                    "mục [" + officers.indexOf(chairmen.get(0)) + "].units",
                    "Chủ tịch phải thuộc đơn vị \"" + leadership.id() + "\", đơn vị lãnh đạo của phường");
        }
    }

    /** The file of the officers may name a unit as it was before a reform or after it. */
    private static String inTheEnd(Ward ward, String unit) {
        return ward.currentUnit(unit, LocalDate.MAX);
    }

    private <T> T read(String wardId, String name, TypeReference<T> type) {
        return files.ofWard(wardId, name, type)
                .orElseThrow(() -> new WardFileInvalid(
                        file(wardId, name), "không tìm thấy; phường \"" + wardId + "\" chưa có dữ liệu"));
    }

    private static void checkUnits(String file, Ward ward) {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < ward.units().size(); index++) {
            Unit unit = ward.units().get(index);
            String place = "units[" + index + "]";
            if (!ids.add(unit.id())) {
                throw new WardFileInvalid(file, place + ".id", "đơn vị \"" + unit.id() + "\" được khai hai lần");
            }
            if (RESERVED.contains(unit.id())) {
                throw new WardFileInvalid(
                        file,
                        place + ".id",
                        "\"" + unit.id() + "\" là nhóm có quyền riêng của ứng dụng, đơn vị phải có id khác");
            }
            List<String> spellings = new ArrayList<>(unit.aliases());
            spellings.add(unit.name());
            for (String spelling : spellings) {
                if (!names.add(spelling)) {
                    throw new WardFileInvalid(file, place, "tên \"" + spelling + "\" chỉ hai đơn vị khác nhau");
                }
            }
        }
    }

    private static void checkFunctions(String file, Ward ward) {
        for (WardFunction function : WardFunction.values()) {
            String place = "functions." + function.code();
            String unit = ward.functions().get(function);
            if (unit == null) {
                throw new WardFileInvalid(file, place, "chưa giao cho đơn vị nào");
            }
            requireUnit(file, place, ward, unit);
        }
    }

    private static void checkTeams(String file, Ward ward) {
        Set<String> neighbourhoods = new HashSet<>();
        for (int index = 0; index < ward.mediationTeams().size(); index++) {
            MediationTeam team = ward.mediationTeams().get(index);
            String place = "mediationTeams[" + index + "]";
            if (!neighbourhoods.add(team.neighbourhood())) {
                throw new WardFileInvalid(
                        file, place, "tổ dân phố \"" + team.neighbourhood() + "\" đã có tổ hòa giải khác");
            }
            if (team.unit() != null) {
                requireUnit(file, place + ".unit", ward, team.unit());
            }
        }
    }

    private static void checkEscalation(String file, Escalation escalation) {
        if (escalation.leadershipAfter() < escalation.officeAfter()) {
            throw new WardFileInvalid(
                    file,
                    "escalation.leadershipAfter",
                    "phải từ " + escalation.officeAfter()
                            + " trở lên: lãnh đạo được báo sau hoặc cùng lúc với Văn phòng");
        }
    }

    private static void checkOwnLimits(String file, List<OwnLimit> limits) {
        Set<String> known = new HashSet<>();
        for (int index = 0; index < limits.size(); index++) {
            OwnLimit limit = limits.get(index);
            if (!known.add(limit.timeLimit() + " " + limit.validFrom())) {
                throw new WardFileInvalid(
                        file,
                        "ownLimits[" + index + "]",
                        "thời hạn \"" + limit.timeLimit() + "\" từ ngày " + limit.validFrom() + " được khai hai lần");
            }
        }
    }

    private static void requireUnit(String file, String place, Ward ward, String unit) {
        if (ward.units().stream().noneMatch(known -> known.id().equals(unit))) {
            throw new WardFileInvalid(file, place, "không có đơn vị \"" + unit + "\" trong mục units");
        }
    }

    private static String file(String wardId, String name) {
        return DataFiles.nameOfWard(wardId, name);
    }
}
