package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thuongton.organization.Wards;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.WardOfTests;

@ApplicationTest
class CaseNumbersTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CaseNumbers ofTheApplication;

    @Autowired
    private FixedClock clock;

    private CaseNumbers numbers;

    @BeforeEach
    void twoWards() {
        numbers = new CaseNumbers(
                jdbc,
                new Wards(List.of(WardOfTests.of("phuong-mot", "PM"), WardOfTests.of("phuong-hai", "PH")), clock),
                clock);
    }

    @AfterEach
    void today() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName("Số hồ sơ gồm mã phường, mã thủ tục, năm và bốn chữ số, đếm riêng từng phường và thủ tục")
    void countsPerWardAndProcedure() {
        assertThat(next("phuong-mot", "AAA")).isEqualTo("PM-AAA-2026-0001");
        assertThat(next("phuong-mot", "AAA")).isEqualTo("PM-AAA-2026-0002");
        assertThat(next("phuong-hai", "AAA")).isEqualTo("PH-AAA-2026-0001");
        assertThat(next("phuong-mot", "BBB")).isEqualTo("PM-BBB-2026-0001");
    }

    @Test
    @DisplayName("Năm của số hồ sơ là năm vào sổ theo giờ Việt Nam")
    void beginsAnewWithTheVietnameseYear() {
        clock.set(LocalDate.of(2026, 12, 31), LocalTime.of(23, 59, 59));
        assertThat(next("phuong-mot", "CCC")).isEqualTo("PM-CCC-2026-0001");
        // still 31/12/2026 17:00 in UTC
        clock.set(LocalDate.of(2027, 1, 1), LocalTime.of(0, 0));
        assertThat(next("phuong-mot", "CCC")).isEqualTo("PM-CCC-2027-0001");
    }

    @Test
    @DisplayName("Tiếp nhận không thành thì số được trả lại")
    void givesTheNumberBackOnRollback() {
        assertThat(next("phuong-mot", "DDD")).isEqualTo("PM-DDD-2026-0001");
        String rolledBack = transaction.execute(status -> {
            status.setRollbackOnly();
            return numbers.next("phuong-mot", "DDD");
        });
        assertThat(rolledBack).isEqualTo("PM-DDD-2026-0002");
        assertThat(next("phuong-mot", "DDD")).isEqualTo("PM-DDD-2026-0002");
    }

    @Test
    @DisplayName("Không lấy số ngoài giao dịch tiếp nhận")
    void needsATransaction() {
        assertThatThrownBy(() -> ofTheApplication.next("an-duong", "EEE"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD-HGCS-2026-0001", " ad-hgcs-2026-0001 ", "ad hgcs 2026 0001", "Ad – HGCS – 2026 – 0001"})
    @DisplayName("Số hồ sơ gõ chữ thường, có dấu cách vẫn nhận ra")
    void readsWhatPeopleType(String typed) {
        assertThat(CaseNumbers.normalized(typed)).isEqualTo("AD-HGCS-2026-0001");
    }

    private String next(String ward, String procedureCode) {
        return transaction.execute(status -> numbers.next(ward, procedureCode));
    }
}
