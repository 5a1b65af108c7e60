package vn.thuongton.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.register.SampleCases.WARD;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

@ApplicationTest
class CaseFilesSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FixedClock clock;

    private SampleCases cases;

    @BeforeEach
    void deploy() {
        cases = new SampleCases(engine, currentWard);
        cases.deploy("intakeOnly");
    }

    @AfterEach
    void today() {
        clock.set(TODAY, LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nguyen van quynh",
                "NGUYEN VAN QUYNH",
                "Nguyễn Văn Quỳnh",
                "nguyễn  quynh",
                " quynh; do duong ",
                "đỗ đường",
                "lan can huong dong"
            })
    @DisplayName("Tìm theo tên và nội dung, có dấu hay không dấu đều thấy")
    void findsWithoutDiacritics(String text) {
        String number = registered("TIMA", "Lan can hướng Đông", "Nguyễn Văn Quỳnh", "Đỗ Đường");

        assertThat(files.search(WARD, text, 0, 200).cases())
                .extracting(CaseFile::number)
                .contains(number);
    }

    @Test
    @DisplayName("Gõ dấu tổ hợp (Unicode tách rời) vẫn thấy")
    void findsDecomposedLetters() {
        String number = registered("TIMB", "Lối đi", Normalizer.normalize("Phạm Thị Huyền Trâm", Normalizer.Form.NFD));

        assertThat(files.search(WARD, "phạm thị huyền trâm", 0, 10).cases())
                .extracting(CaseFile::number)
                .contains(number);
        assertThat(files.search(WARD, Normalizer.normalize("Huyền Trâm", Normalizer.Form.NFD), 0, 10)
                        .cases())
                .extracting(CaseFile::number)
                .contains(number);
    }

    @Test
    @DisplayName("Phường khác không tìm thấy hồ sơ, kể cả theo số")
    void staysWithinTheWard() {
        String number = registered("TIMC", "Lối đi", "Vũ Hải Yến");

        assertThat(files.search("viet-hoa", "vu hai yen", 0, 10).cases()).isEmpty();
        assertThat(files.find("viet-hoa", number)).isEmpty();
        assertThat(files.find(WARD, number)).isPresent();
    }

    @Test
    @DisplayName("Hồ sơ mật không bao giờ hiện ra khi tìm")
    void neverShowsConfidentialCases() {
        Map<String, Object> request = SampleCases.request(TODAY, "Tạ Kín Đáo");
        request.put("confidential", true);
        request.put("procedureCode", "TIMD");
        cases.received("intakeOnly", request);

        CaseFilePage found = files.search(WARD, "ta kin dao", 0, 10);

        assertThat(found.cases()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(files.find(WARD, "AD-TIMD-2026-0001")).isPresent();
    }

    @Test
    @DisplayName("Ký tự đặc biệt chỉ là ký tự, không phải \"tìm tất cả\"")
    void wildcardsAreLetters() {
        registered("TIME", "Lối đi", "Hoàng Bách");

        assertThat(files.search(WARD, "hoang_bach", 0, 10).cases()).isEmpty();
        assertThat(files.search(WARD, "100%", 0, 10).cases()).isEmpty();
        assertThat(files.search(WARD, "\\", 0, 10).cases()).isEmpty();
    }

    @Test
    @DisplayName("Kết quả chia trang, hồ sơ mới nhất trước")
    void comesInPages() {
        for (int hour = 9; hour < 12; hour++) {
            clock.set(TODAY, LocalTime.of(hour, 0));
            registered("TIMF", "Lối đi", "Bùi Phân Trang");
        }

        CaseFilePage first = files.search(WARD, "bui phan trang", 0, 2);
        CaseFilePage second = files.search(WARD, "bui phan trang", 1, 2);

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.cases())
                .extracting(CaseFile::number)
                .containsExactly("AD-TIMF-2026-0003", "AD-TIMF-2026-0002");
        assertThat(second.cases()).extracting(CaseFile::number).containsExactly("AD-TIMF-2026-0001");
    }

    private String registered(String procedureCode, String subject, String... parties) {
        Map<String, Object> request = SampleCases.request(TODAY, parties);
        request.put("subject", subject);
        request.put("procedureCode", procedureCode);
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(cases.received("intakeOnly", request).getId())
                .singleResult()
                .getBusinessKey();
    }
}
