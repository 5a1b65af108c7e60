package vn.thuongton.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.WardFileInvalid;
import vn.thuongton.testing.ApplicationTest;

/** What {@code programmes/figures.yaml} may say, against the procedures that are deployed. */
@ApplicationTest
@DisplayName("Tệp programmes/figures.yaml")
class FigureRowsTest {

    private static final String GOOD = """
            - id: settled
              name: Tỷ lệ thành
              formula: thành ÷ (thành + không thành)
              procedure: grassrootsMediation
              counted: [agreed]
              of: [agreed, notAgreed]
              inTime: false
              by: receivedOn
              source: Luật 35/2013/QH13
              confirmed: false
            """;

    @Autowired
    private DataFiles files;

    @Autowired
    private ProcedureModels models;

    @Autowired
    private FigureCases cases;

    @Autowired
    private Figures shipped;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @AfterEach
    void removed() {
        jdbc.sql("delete from case_file where ward = 'phuong-so-lieu'").update();
    }

    @Test
    @DisplayName("Bốn số liệu đang dùng đọc được, mỗi số liệu có công thức và căn cứ, chưa kiểm chứng thì ghi rõ")
    void shippedFigures() {
        assertThat(shipped.has("none")).isFalse();
        assertThat(List.of("mediationSuccessRate", "wardMediationOnTime", "complaintsOnTime", "feedbackOnTime"))
                .allMatch(shipped::has)
                .allSatisfy(id -> {
                    Figure figure =
                            shipped.of(id, "phuong-so-lieu", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
                    assertThat(figure.formula()).contains("÷");
                    assertThat(figure.confirmed()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grassrootsMediation|grassrootMediation|mục [0] (settled).procedure: không có thủ tục \"grassrootMediation\"",
                "procedure: grassrootsMediation|procedure: petitionIntake|mục [0] (settled).procedure: thủ tục \"petitionIntake\" là thủ tục mật, không đưa vào số liệu",
                "[agreed, notAgreed]|[agreed, failed]|mục [0] (settled).of: thủ tục \"grassrootsMediation\" không có kết quả \"failed\"; các kết quả của thủ tục: agreed,",
                "counted: [agreed]|counted: [endedByParty]|mục [0] (settled).counted: kết quả endedByParty không nằm trong mục of",
                "formula: thành ÷ (thành + không thành)|formula: ''|mục [0].formula: không được để trống",
                "by: receivedOn|by: openedOn|dòng 8, cột",
                "confirmed: false|confirmed: false\\n  step: userTask_holdSession|mục [0] (settled).step: chỉ ghi khi inTime là true",
                "inTime: false|inTime: true\\n  step: userTask_none|mục [0] (settled).step: thủ tục \"grassrootsMediation\" không có bước \"userTask_none\"",
                "source: Luật 35/2013/QH13|nguon: Luật|không có mục tên \"nguon\"",
            })
    @DisplayName("Sai thì phần mềm không khởi động, nêu tệp, chỗ và lý do")
    void badRows(String good, String bad, String reason) throws IOException {
        write(GOOD.replace(good, bad.replace("\\n", "\n")));

        assertThatThrownBy(this::read)
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageStartingWith("Tệp programmes/figures.yaml")
                .hasMessageContaining(reason);
    }

    @Test
    @DisplayName("Khai hai lần hoặc thiếu tệp cũng vậy")
    void twiceOrMissing() throws IOException {
        assertThatThrownBy(this::read).hasMessage("Tệp programmes/figures.yaml: không tìm thấy");
        write(GOOD + GOOD);
        assertThatThrownBy(this::read).hasMessageContaining("số liệu \"settled\" được khai hai lần");
    }

    @Test
    @DisplayName("Kết quả của thủ tục đọc từ mô hình và biểu mẫu")
    void outcomesOfModels() {
        assertThat(models.newest("landConciliation").orElseThrow().outcomes())
                .containsExactly("conciliated", "notConciliated", "partyAbsentTwice", "refused", "withdrawn");
        assertThat(models.newest("grassrootsMediation").orElseThrow().outcomes())
                .contains("agreed", "notAgreed", "endedByParty", "outOfScope", "reportedToPolice", "withdrawn");
    }

    @Test
    @DisplayName("Tỷ lệ không bao giờ làm tròn lên: 1.999/2.500 vụ là 79,9%, chưa đến 80%; tính theo ngày nhận được")
    void neverRoundedUp() throws IOException {
        jdbc.sql("""
                        insert into case_file (process_instance_id, number, ward, procedure, subject, field, parties, state,
                            received_on, registered_at, closed_at, outcome, confidential)
                        select 'figure-' || n, 'figure-' || n, 'phuong-so-lieu', 'grassrootsMediation', '', '', '',
                            case when n > 2600 then 'CANCELLED' else 'CLOSED' end,
                            case when n > 2500 and n <= 2600 then date '2025-12-31' else date '2026-12-31' end,
                            timestamptz '2027-01-05 09:00+07', timestamptz '2027-01-05 09:00+07',
                            case when n <= 1999 then 'agreed' else 'notAgreed' end, false
                        from generate_series(1, 2700) n""").update();
        write(GOOD);

        Figure figure = new Figures(read(), cases)
                .of("settled", "phuong-so-lieu", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(figure.counted()).isEqualTo(1999);
        assertThat(figure.total()).isEqualTo(2500);
        assertThat(figure.percent()).isEqualTo(new BigDecimal("79.9"));
    }

    private Map<String, FigureRow> read() {
        return new FigureRows(files, models).in(folder.toUri().toString());
    }

    private void write(String rows) throws IOException {
        Files.writeString(folder.resolve("figures.yaml"), rows);
    }
}
