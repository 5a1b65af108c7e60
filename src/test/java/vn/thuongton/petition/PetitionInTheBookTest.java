package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.petition.MixedPetition.IDENTITY_NUMBER;
import static vn.thuongton.petition.MixedPetition.PETITIONER;
import static vn.thuongton.petition.MixedPetition.complaint;
import static vn.thuongton.petition.MixedPetition.denunciation;
import static vn.thuongton.petition.MixedPetition.feedback;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.register.book.BookPage;
import vn.thuongton.register.book.BookRow;
import vn.thuongton.register.book.ReceptionBooks;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

@ApplicationTest
@DisplayName("Đơn trong Sổ tiếp công dân")
class PetitionInTheBookTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ReceptionBooks books;

    @Autowired
    private FixedClock clock;

    @BeforeEach
    @AfterEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @Test
    @DisplayName(
            "Đơn lẫn: khiếu nại và phản ánh mỗi thứ một dòng có tên, theo hồ sơ của nó; tố cáo chỉ có tháng, hết tháng mới hiện")
    void aMixedPetition() {
        BookPage before = book(11);
        clock.set(LocalDate.of(2026, 12, 1), LocalTime.of(9, 0));
        int secretsBefore = book(11).secrets().size();
        mondayMorning();

        MixedPetition.received(engine, clock, Map.of())
                .classified(complaint(), denunciation("wardOfficial", "yes"), feedback())
                .approved()
                .complaintCompleted()
                .denunciationCompleted()
                .feedbackCompleted();

        BookPage page = book(11);
        assertThat(page.secrets()).isEqualTo(before.secrets());
        List<BookRow> rows =
                page.rows().subList(before.rows().size(), page.rows().size());
        assertThat(rows).extracting(row -> row.texts().kind()).containsExactlyInAnyOrder("KN", "KN-PA");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.texts().persons()).contains(PETITIONER);
            assertThat(row.texts().identityNumbers()).contains(IDENTITY_NUMBER);
            assertThat(row.texts().result()).matches("AD-(KN|KNPA)-2026-\\d{4}: đang giải quyết.*");
            assertThat(row.texts().toString()).doesNotContain("denunciation", "-TC-", "-XLD-");
        });
        assertThat(rows.get(1).number()).isEqualTo(rows.get(0).number() + 1);

        clock.set(LocalDate.of(2026, 12, 1), LocalTime.of(9, 0));
        List<BookPage.Secret> secrets = book(11).secrets();
        assertThat(secrets).hasSize(secretsBefore + 1);
        assertThat(secrets.get(secretsBefore).month()).isEqualTo("tháng 11 năm 2026");
        assertThat(secrets.get(secretsBefore).kind()).isEqualTo("TC");
    }

    private BookPage book(int month) {
        return new Officers(engine).as("van-phong.an-duong", () -> books.open(2026, month));
    }
}
