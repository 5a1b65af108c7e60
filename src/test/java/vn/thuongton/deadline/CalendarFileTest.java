package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class CalendarFileTest {

    private static final String GOOD = """
            - date: 2026-01-01
              kind: HOLIDAY
              reason: Tết Dương lịch
              source: Điều 112
              confirmed: true
            """;

    @Test
    @DisplayName("Tệp lịch đúng mẫu được đọc với năm lấy từ tên tệp")
    void reads() {
        CalendarFile file = CalendarFile.read(named("calendar-2026.yaml", GOOD));

        assertThat(file.year()).isEqualTo(2026);
        assertThat(file.days())
                .containsExactly(new CalendarDay(
                        LocalDate.of(2026, 1, 1), CalendarDayKind.HOLIDAY, "Tết Dương lịch", "Điều 112", true));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(GOOD.replace("HOLIDAY", "HOLIDY"), "dòng 2, cột 9", "\"HOLIDY\" không hợp lệ", "\"kind\""),
                Arguments.of(GOOD.replace("01-01", "02-30"), "dòng 1, cột 9", "\"2026-02-30\"", "\"date\""),
                Arguments.of(GOOD + "  note: x\n", "dòng 6, cột", "\"note\" không có trong mẫu", ""),
                Arguments.of(GOOD.replace("  confirmed: true\n", ""), "dòng", "thiếu hoặc sai mục \"confirmed\"", ""),
                Arguments.of(GOOD.replace("true", "maybe"), "dòng 5, cột 14", "\"maybe\"", "\"confirmed\""),
                Arguments.of(GOOD.replace("Tết Dương lịch", "''"), "dòng", "phải ghi lý do (reason)", ""),
                Arguments.of(GOOD.replace("2026-01-01", ""), "dòng", "phải ghi ngày (date)", ""),
                Arguments.of(GOOD.replace("HOLIDAY", "SWAP_WORKDAY"), "dòng", "phải là thứ Bảy hoặc Chủ nhật", ""),
                Arguments.of(
                        GOOD.replace("HOLIDAY", "COMPENSATORY_OFF").replace("01-01", "01-03"),
                        "dòng",
                        "không thể là thứ Bảy, Chủ nhật",
                        ""),
                Arguments.of(GOOD.replace("2026-", "2027-"), "dòng 1, cột 3", "không thuộc năm 2026", "2027-01-01"),
                Arguments.of(GOOD + GOOD, "dòng 6, cột 3", "được ghi hai lần", "2026-01-01"),
                Arguments.of(GOOD + "  confirmed: false\n", "dòng 6, cột", "không đúng cú pháp YAML", "confirmed"),
                Arguments.of("- date: [", "dòng 1", "", ""),
                Arguments.of("# trống\n", "calendar-2026.yaml", "chưa có ngày nào", ""));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("Tệp lịch sai bị từ chối, nêu tệp, dòng, cột và lý do")
    void malformed(String content, String place, String reason, String detail) {
        assertThatThrownBy(() -> CalendarFile.read(named("calendar-2026.yaml", content)))
                .isInstanceOf(CalendarMalformed.class)
                .hasMessageStartingWith("Tệp wards/calendar-2026.yaml")
                .hasMessageContaining(place)
                .hasMessageContaining(reason)
                .hasMessageContaining(detail);
    }

    @Test
    @DisplayName("Tên tệp lịch không ghi năm bị từ chối")
    void wrongName() {
        assertThatThrownBy(() -> CalendarFile.read(named("calendar-next.yaml", GOOD)))
                .isInstanceOf(CalendarMalformed.class)
                .hasMessage("Tệp wards/calendar-next.yaml: tên tệp phải có dạng calendar-<năm>.yaml.");
    }

    @Test
    @DisplayName("Lịch sai làm dừng khởi động bằng một câu")
    void stopsTheStart() {
        CalendarMalformed malformed = new CalendarMalformed("calendar-2026.yaml", "chưa có ngày nào.");

        FailureAnalysis analysis = new CalendarMalformedAnalyzer().analyze(new IllegalStateException(malformed));

        assertThat(analysis.getDescription()).isEqualTo("Tệp wards/calendar-2026.yaml: chưa có ngày nào.");
    }

    private static Resource named(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
