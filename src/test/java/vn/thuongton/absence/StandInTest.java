package vn.thuongton.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thuongton.organization.WardOfficer;

class StandInTest {

    private static final List<WardOfficer> OFFICERS = List.of(
            person("anh", "tu-phap", false),
            person("binh", "tu-phap", false),
            person("truong", "tu-phap", true),
            person("vien", "van-phong", true));

    @Test
    @DisplayName("Người thay có mặt thì thay")
    void substitute() {
        assertThat(standIn("anh", away("anh", "binh"))).isEqualTo("binh");
    }

    @Test
    @DisplayName("Người thay cũng vắng thì việc đến trưởng đơn vị")
    void headWhenTheSubstituteIsAway() {
        assertThat(standIn("anh", away("anh", "binh"), away("binh", "anh"))).isEqualTo("truong");
        assertThat(standIn("binh", away("anh", "binh"), away("binh", "anh"))).isEqualTo("truong");
    }

    @Test
    @DisplayName("Người thay đã rời phường thì việc đến trưởng đơn vị")
    void headWhenTheSubstituteHasLeft() {
        assertThat(standIn("anh", away("anh", "da-nghi"))).isEqualTo("truong");
    }

    @Test
    @DisplayName("Trưởng đơn vị và người thay cùng vắng thì không còn ai")
    void nobodyLeft() {
        assertThat(standIn("truong", away("truong", "binh"), away("binh", "anh")))
                .isNull();
    }

    @Test
    @DisplayName("Người đã rời phường thì không ai thay")
    void absentHasLeft() {
        assertThat(StandIn.of(List.of(away("da-nghi", "anh")), OFFICERS)).isEmpty();
    }

    private static String standIn(String officer, Absence... absences) {
        WardOfficer by = StandIn.of(List.of(absences), OFFICERS).get(officer).by();
        return by == null ? null : by.id();
    }

    private static Absence away(String officer, String substitute) {
        return new Absence(officer, "an-duong", officer, substitute, day(2), day(6));
    }

    private static WardOfficer person(String id, String unit, boolean head) {
        return new WardOfficer(id, id, null, head, Map.of(unit, unit));
    }
}
