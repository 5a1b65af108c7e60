package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

/** The papers that cases have after their steps: the facts of the steps reach them, and no other paper is sealed. */
@ApplicationTest
@DisplayName("Văn bản trong hồ sơ tố cáo và hồ sơ xử lý đơn")
class PapersOfPetitionsTest {

    private static final String DOTS = "……";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    private Authorization door;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        door = DenouncedOfficer.doorOpened(engine);
    }

    @AfterEach
    void doorClosed() {
        engine.getAuthorizationService().deleteAuthorization(door.getId());
    }

    @Test
    @DisplayName(
            "Tố cáo đến khi gửi kết luận: văn bản có tên người xác minh, số quyết định; chỉ văn bản kín có tên người tố cáo")
    void denunciation() {
        ProcessInstance file = DenouncedOfficer.received(new Officers(engine), engine, clock, Map.of())
                .accepted("team")
                .verified()
                .concluded("substantiated")
                .file();

        assertThat(sheet(file, "denunciationTeamDecision").table(1))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.get(1)).isNotBlank().doesNotContain(".an-duong"));
        assertThat(sheet(file, "denunciationTeamReport").text())
                .contains("Quyết định số 90/QĐ-UBND ngày 02 tháng 11 năm 2026", "tổng cộng 600.000 đồng")
                .contains("cho rằng là tiền in ấn", "Tố cáo đúng.")
                .doesNotContain("giữ nguyên nội dung đơn");
        assertThat(sheet(file, "denunciationConclusion").text())
                .contains("Quyết định số 88/QĐ-UBND ngày 02 tháng 11 năm 2026", "Luật Phí và lệ phí 97/2015/QH13.");
        assertThat(sheet(file, "denunciationConclusionNotice").text())
                .contains("Kính gửi: Ông (bà) " + DenouncedOfficer.DENOUNCER + ", Số 3, tổ dân phố số 1")
                .contains("Kết luận nội dung tố cáo số 03/KL-UBND");
        assertOnlyRestrictedPapersName(file, DenouncedOfficer.DENOUNCER, DenouncedOfficer.IDENTITY_NUMBER);
    }

    @Test
    @DisplayName(
            "Đơn có nội dung của nơi khác và nội dung phản ánh: giấy biên nhận, phiếu đề xuất, phiếu chuyển, kết quả")
    void petition() {
        ProcessInstance file = MixedPetition.received(engine, clock, Map.of())
                .classified(
                        MixedPetition.feedback(),
                        MixedPetition.notOurs(
                                "feedback", Map.of("competentAgency", "Ủy ban nhân dân phường Hồng Bàng")))
                .approved()
                .feedbackCompleted()
                .transferSent()
                .file();

        assertThat(sheet(file, "petitionReceipt").table(2)).contains(List.of("1", "Đơn", "1", "Bản chính"));
        PaperSheet proposal = sheet(file, "petitionProposal");
        assertThat(proposal.table(2)).extracting(row -> row.get(1)).contains("Kiến nghị, phản ánh");
        assertThat(proposal.table(3))
                .hasSize(3)
                .allSatisfy(row -> assertThat(String.join("", row)).doesNotContain(DOTS));
        assertThat(sheet(file, "petitionTransfer").text())
                .contains("Kính gửi: Ủy ban nhân dân phường Hồng Bàng", "Tóm tắt nội dung này")
                .doesNotContain("nội dung " + DOTS, "Căn cứ: " + DOTS);
        assertThat(sheet(file, "petitionResultNotice").text())
                .contains("Kính gửi: Ông (bà) " + MixedPetition.PETITIONER + ", " + MixedPetition.ADDRESS);
        assertOnlyRestrictedPapersName(file, MixedPetition.PETITIONER, MixedPetition.IDENTITY_NUMBER);
    }

    private void assertOnlyRestrictedPapersName(ProcessInstance file, String name, String identityNumber) {
        List<CaseDocument> papers = documents.page(file.getId(), 0, 50).documents();
        assertThat(papers)
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        paper -> assertThat(paper.failure()).as(paper.title()).isNull());
        for (CaseDocument paper : papers) {
            String text = sheet(file, paper.template()).text();
            if (paper.restricted()) {
                assertThat(text).as(paper.title()).contains(name);
            } else {
                assertThat(text).as(paper.title()).doesNotContain(name, identityNumber);
            }
        }
    }

    private PaperSheet sheet(ProcessInstance file, String template) {
        return PaperSheet.of(documents, file.getId(), template).expectNoTagLeft();
    }
}
