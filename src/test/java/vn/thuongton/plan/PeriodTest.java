package vn.thuongton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    @ParameterizedTest(name = "{0} từ {1} đến {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // quarters; the one in which the plan begins and the one in which it ends are cut
                "{every: QUARTER} | 2026-01-01 | 2026-12-31 | 2026-Q1 2026-01-01 2026-03-31, 2026-Q2 2026-04-01 2026-06-30,"
                        + " 2026-Q3 2026-07-01 2026-09-30, 2026-Q4 2026-10-01 2026-12-31",
                "{every: QUARTER} | 2026-06-01 | 2026-09-30 | 2026-Q2 2026-06-01 2026-06-30, 2026-Q3 2026-07-01 2026-09-30",
                "{every: QUARTER} | 2026-10-01 | 2027-02-14 | 2026-Q4 2026-10-01 2026-12-31, 2027-Q1 2027-01-01 2027-02-14",
                "{every: QUARTER} | 2026-12-31 | 2027-01-01 | 2026-Q4 2026-12-31 2026-12-31, 2027-Q1 2027-01-01 2027-01-01",
                // months over the end of a year, and February in leap and common years
                "{every: MONTH} | 2026-12-01 | 2027-01-31 | 2026-12 2026-12-01 2026-12-31, 2027-01 2027-01-01 2027-01-31",
                "{every: MONTH} | 2027-02-10 | 2027-03-31 | 2027-02 2027-02-10 2027-02-28, 2027-03 2027-03-01 2027-03-31",
                "{every: MONTH} | 2028-02-01 | 2028-02-29 | 2028-02 2028-02-01 2028-02-29",
                // half years
                "{every: HALF_YEAR} | 2023-03-13 | 2023-12-31 | 2023-H1 2023-03-13 2023-06-30, 2023-H2 2023-07-01 2023-12-31",
                // years
                "{every: YEAR} | 2026-06-01 | 2028-12-31 | 2026 2026-06-01 2026-12-31, 2027 2027-01-01 2027-12-31,"
                        + " 2028 2028-01-01 2028-12-31",
                "{every: YEAR} | 2026-06-01 | 2027-05-15 | 2026 2026-06-01 2026-12-31, 2027 2027-01-01 2027-05-15",
                // within the year: by a date, from a date, a quarter, a month
                "{every: YEAR, by: 03-31} | 2026-06-01 | 2028-12-31 | 2027 2027-01-01 2027-03-31, 2028 2028-01-01 2028-03-31",
                "{every: YEAR, from: 12-01} | 2026-06-01 | 2027-12-15 | 2026 2026-12-01 2026-12-31, 2027 2027-12-01 2027-12-15",
                "{every: YEAR, from: 03-01, by: 04-15} | 2026-04-15 | 2027-03-01 | 2026 2026-04-15 2026-04-15,"
                        + " 2027 2027-03-01 2027-03-01",
                "{every: YEAR, by: 02-29} | 2027-01-01 | 2028-12-31 | 2027 2027-01-01 2027-02-28, 2028 2028-01-01 2028-02-29",
                "{every: YEAR, quarter: 1} | 2026-06-01 | 2027-12-31 | 2027 2027-01-01 2027-03-31",
                "{every: YEAR, quarter: 2} | 2026-06-01 | 2026-12-31 | 2026 2026-06-01 2026-06-30",
                "{every: YEAR, quarter: 3} | 2026-06-01 | 2026-12-31 | 2026 2026-07-01 2026-09-30",
                "{every: YEAR, quarter: 4} | 2026-06-01 | 2027-11-15 | 2026 2026-10-01 2026-12-31, 2027 2027-10-01 2027-11-15",
                "{every: YEAR, month: 11} | 2026-06-01 | 2027-12-31 | 2026 2026-11-01 2026-11-30, 2027 2027-11-01 2027-11-30",
                "{every: YEAR, month: 2} | 2027-01-01 | 2028-12-31 | 2027 2027-02-01 2027-02-28, 2028 2028-02-01 2028-02-29",
                "{every: YEAR, month: 12} | 2026-06-01 | 2026-12-31 | 2026 2026-12-01 2026-12-31",
                // standing duties: with the plan, then each period anew
                "{standing: {report: YEAR}} | 2026-06-01 | 2027-12-31 | 2026 2026-06-01 2026-12-31, 2027 2027-01-01 2027-12-31",
                "{standing: {report: MONTH}} | 2026-04-20 | 2026-06-10 | 2026-04 2026-04-20 2026-04-30,"
                        + " 2026-05 2026-05-01 2026-05-31, 2026-06 2026-06-01 2026-06-10",
                // once
                "{once: {by: 2026-06-30}} | 2026-06-01 | 2030-12-31 | 2026-06-30 2026-06-01 2026-06-30",
                "{once: {from: 2028-01-01, by: 2028-12-31}} | 2026-06-01 | 2030-12-31 | 2028-12-31 2028-01-01 2028-12-31",
                "{once: {from: 2026-11-01, by: 2026-11-01}} | 2026-04-20 | 2026-12-31 | 2026-11-01 2026-11-01 2026-11-01",
                // carried elsewhere: nothing to open
                "{perCase: someProcess} | 2026-06-01 | 2030-12-31 | ''",
                "{report: VH-BC} | 2026-06-01 | 2030-12-31 | ''",
            })
    @DisplayName("Mỗi kỳ mở và đến hạn đúng ngày, cắt theo ngày bắt đầu và kết thúc của kế hoạch")
    void occurrences(String period, LocalDate from, LocalDate until, String expected) throws JsonProcessingException {
        Period read = read(period);

        assertThat(read.fault(from, until)).isEmpty();
        assertThat(read.occurrences(from, until).stream()
                        .map(due -> due.period() + " " + due.opensOn() + " " + due.dueOn())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{every: MONTH} | tháng 6 năm 2026",
                "{every: QUARTER} | quý II năm 2026",
                "{every: HALF_YEAR} | 06 tháng đầu năm 2026",
                "{every: YEAR} | năm 2026",
                "{every: YEAR, quarter: 4} | quý IV năm 2026",
                "{every: YEAR, month: 11} | tháng 11 năm 2026",
                "{standing: {report: YEAR}} | năm 2026",
                "{once: {by: 2026-06-30}} | chậm nhất ngày 30/06/2026",
            })
    @DisplayName("Kỳ được gọi bằng lời của cán bộ")
    void names(String period, String name) throws JsonProcessingException {
        assertThat(read(period)
                        .occurrences(LocalDate.of(2026, 6, 1), LocalDate.of(2030, 12, 31))
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | đúng một trong các mục",
                "{every: YEAR, standing: {report: YEAR}} | đúng một trong các mục",
                "{once: {by: 2026-06-30}, perCase: someProcess} | đúng một trong các mục",
                "{every: QUARTER, by: 03-31} | chỉ dùng với every: YEAR",
                "{every: MONTH, month: 3} | chỉ dùng với every: YEAR",
                "{standing: {report: YEAR}, quarter: 1} | chỉ dùng với every: YEAR",
                "{every: YEAR, quarter: 1, month: 3} | chỉ ghi một trong ba",
                "{every: YEAR, quarter: 1, by: 03-31} | chỉ ghi một trong ba",
                "{every: YEAR, from: 05-01, by: 04-30} | by trước from nên không bao giờ đến kỳ",
                "{every: YEAR, quarter: 1} | không bao giờ đến kỳ trong thời gian của kế hoạch, từ 01/06/2026 đến 31/12/2026",
                "{every: YEAR, month: 5} | không bao giờ đến kỳ",
                "{every: YEAR, by: 05-31} | không bao giờ đến kỳ",
                "{once: {from: 2026-08-01, by: 2026-07-31}} | once.by (31/07/2026) trước ngày bắt đầu (01/08/2026)",
                "{once: {by: 2026-05-31}} | once.by (31/05/2026) trước ngày bắt đầu (01/06/2026)",
                "{once: {from: 2026-05-01, by: 2026-07-31}} | once nằm ngoài thời gian của kế hoạch",
                "{once: {by: 2027-01-01}} | once nằm ngoài thời gian của kế hoạch",
            })
    @DisplayName("Kỳ không bao giờ đến, hay ghi hai cách, bị từ chối bằng một câu")
    void faults(String period, String told) throws JsonProcessingException {
        assertThat(read(period).fault(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 31)))
                .get()
                .asString()
                .contains(told);
    }

    @Test
    @DisplayName("Việc do thủ tục khác hay do báo cáo của kế hoạch thực hiện thì nói rõ là cái gì")
    void carried() throws JsonProcessingException {
        assertThat(read("{perCase: someProcess}").carriedBy()).contains("someProcess");
        assertThat(read("{report: VH-BC}").carriedBy()).contains("VH-BC");
        assertThat(read("{every: YEAR}").carriedBy()).isEmpty();
    }

    private static Period read(String yaml) throws JsonProcessingException {
        return YAML.readValue(yaml, Period.class);
    }
}
