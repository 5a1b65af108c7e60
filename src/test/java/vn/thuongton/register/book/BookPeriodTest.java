package vn.thuongton.register.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thuongton.form.SubmissionRefused;

class BookPeriodTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026, 11, 2026-11-30, 10",
                "2026, 11, 2026-12-01, 11",
                "2026, -, 2026-11-30, 10",
                "2026, -, 2026-01-15, 0",
                "2026, 12, 2026-12-31, 11",
                "2026, 12, 2027-01-01, 12",
                "2026, -, 2027-06-01, 12",
                "2027, -, 2026-11-30, 0",
            })
    @DisplayName("Dòng ghi kín chỉ hiện của những tháng đã hết")
    void lastMonthOver(int year, Integer month, LocalDate today, int last) {
        assertThat(BookPeriod.of(year, month).lastMonthOver(today)).isEqualTo(last);
    }

    @Test
    @DisplayName("Kỳ không có thật thì bị từ chối")
    void noSuchMonth() {
        assertThatThrownBy(() -> BookPeriod.of(2026, 13)).isInstanceOf(SubmissionRefused.class);
        assertThatThrownBy(() -> BookPeriod.of(26, 1)).isInstanceOf(SubmissionRefused.class);
    }
}
