package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {

    private static final JsonNode PARTIES = json("""
            [{"name": "Lan", "role": "requester", "phone": "0912"}, {"name": "Sơn", "role": "respondent"}]""");

    @Test
    @DisplayName("Các bên có mặt đủ")
    void everybodyCame() {
        Attendance attendance = Attendance.count(PARTIES, sheet("yes", "yes"));

        assertThat(attendance.allPresent()).isTrue();
        assertThat(attendance.mostAbsences()).isZero();
    }

    @Test
    @DisplayName("Một bên vắng lần thứ hai; bên kia vắng một lần")
    void countsEachPartyOverTheSessions() {
        Attendance first = Attendance.count(PARTIES, sheet("yes", "no"));
        assertThat(first.allPresent()).isFalse();
        assertThat(first.mostAbsences()).isEqualTo(1);

        Attendance second = Attendance.count(first.parties(), sheet("no", "yes"));
        assertThat(second.mostAbsences()).as("không cộng hai bên với nhau").isEqualTo(1);

        Attendance third = Attendance.count(second.parties(), sheet("yes", "no"));
        assertThat(third.allPresent()).isFalse();
        assertThat(third.mostAbsences()).isEqualTo(2);
        assertThat(third.parties()).isEqualTo(json("""
                                [{"name": "Lan", "role": "requester", "phone": "0912", "absences": 1},
                                 {"name": "Sơn", "role": "respondent", "absences": 2}]"""));
    }

    @Test
    @DisplayName("Có mặt đủ ở phiên sau không xóa lần vắng trước")
    void keepsEarlierAbsences() {
        Attendance first = Attendance.count(PARTIES, sheet("no", "yes"));
        Attendance second = Attendance.count(first.parties(), sheet("yes", "yes"));

        assertThat(second.allPresent()).isTrue();
        assertThat(second.mostAbsences()).isEqualTo(1);
    }

    @Test
    @DisplayName("Các bên trước phiên đầu tiên không có số lần vắng")
    void forgetsTheCount() {
        Attendance attendance = Attendance.count(PARTIES, sheet("yes", "no"));

        assertThat(Attendance.uncounted(attendance.parties())).isEqualTo(PARTIES);
        assertThat(attendance.mostAbsences()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", """
                [{"name": "Lan", "present": "yes"}]""", """
                [{"name": "Lan", "present": "yes"}, {"name": "Sơn"}]""", """
                [{"name": "Lan", "present": "yes"}, {"name": "Sơn", "present": "maybe"}]""", """
                [{"name": "Sơn", "present": "yes"}, {"name": "Lan", "present": "yes"}]""", """
                [{"present": "yes"}, {"present": "yes"}]"""})
    @DisplayName("Biên bản không ghi đủ từng bên thì từ chối")
    void everyPartyMustBeAccountedFor(String sheet) {
        assertThatThrownBy(() -> Attendance.count(PARTIES, json(sheet)))
                .isInstanceOf(AttendanceIncomplete.class)
                .hasMessageContaining("từng bên có mặt hay vắng mặt");
    }

    private static JsonNode sheet(String lan, String son) {
        return json("""
                [{"name": "Lan", "present": "%s"}, {"name": "Sơn", "present": "%s"}]""".formatted(lan, son));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
