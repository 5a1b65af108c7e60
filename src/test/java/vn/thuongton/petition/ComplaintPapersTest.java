package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.document.paper.Papers;
import vn.thuongton.organization.CurrentWard;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

/** The papers of a first complaint, as Word files and as they are printed. */
@ApplicationTest
@DisplayName("Văn bản giải quyết khiếu nại lần đầu")
class ComplaintPapersTest {

    private static final String DOTS = "……";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String AGENT = "Đỗ Nguyễn Hoàng Phương Thảo";
    private static final String LONG_STORY = """
            Gia đình tôi xây nhà trên thửa đất số 112, tờ bản đồ số 9 từ năm 1995, có giấy phép xây dựng ngày 12/3/2026.
            Ngày 05/10/2026, phường lập biên bản cho rằng phần mái che phía sau vượt chỉ giới 0,35 m và xử phạt 25.000.000 \
            đồng, buộc tháo dỡ. Việc đo đạc không có mặt chủ nhà, không có người chứng kiến.
            Đề nghị đo đạc lại với sự tham gia của cơ quan đo đạc có chức năng.""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentWard currentWard;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Papers papers;

    @Autowired
    private FixedClock clock;

    @BeforeEach
    void mondayMorning() {
        on("2026-11-02");
    }

    @Test
    @DisplayName(
            "Thông báo thụ lý theo Mẫu số 03: người khiếu nại, nội dung, hạn 30 ngày; không in số giấy tờ tùy thân")
    void acceptanceNotice() {
        CitizenComplaint complaint = received(Map.of(
                        "parties",
                        List.of(
                                Map.of(
                                        "name",
                                        CitizenComplaint.COMPLAINANT,
                                        "role",
                                        "complainant",
                                        "address",
                                        "Số 12, tổ dân phố số 3",
                                        "identityNumber",
                                        "031085001234"),
                                Map.of(
                                        "name",
                                        AGENT,
                                        "role",
                                        "representative",
                                        "address",
                                        "Tòa nhà CT2, tổ dân phố 15"),
                                Map.of("name", "Vũ Văn Lập", "role", "related", "address", "Số 7")),
                        "complaintContent",
                        LONG_STORY))
                .screened(Map.of(
                        "representation",
                        "authorised",
                        "representativePaper",
                        "certified",
                        "representativePaperOn",
                        "2026-10-20",
                        "representativeCount",
                        1))
                .acceptanceDecided(Map.of());

        PaperSheet paper = administrative(complaint, "complaintAcceptanceNotice", "TB-UBND");
        assertThat(paper.text())
                .startsWith("Mẫu số 03\nỦY BAN NHÂN DÂN")
                .containsSubsequence(
                        "Về việc thụ lý giải quyết khiếu nại lần đầu",
                        "- Ông (bà) " + CitizenComplaint.COMPLAINANT + ", địa chỉ: Số 12, tổ dân phố số 3;",
                        "đã nhận, ngày 02 tháng 11 năm 2026, đơn khiếu nại",
                        "quyết định hành chính (215/QĐ-XPHC ngày 05/10/2026)",
                        "\nĐề nghị đo đạc lại",
                        "kể từ ngày 02 tháng 11 năm 2026",
                        "chậm nhất là ngày 02/12/2026",
                        "CHỦ TỊCH")
                .doesNotContain("- Ông (bà) Vũ Văn Lập", "KT. CHỦ TỊCH", "031085001234");
        assertThat(paper.table(1))
                .hasSize(4)
                .contains(List.of("3", "Vũ Văn Lập", "Người có quyền, nghĩa vụ liên quan", "Số 7"));
        assertThat(print("complaint-acceptance-notice", paper)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "unsigned, Điều 11, Khoản 5: đơn không có chữ ký",
        "notCompetent, Điều 17, Điều 27: không thuộc thẩm quyền",
    })
    @DisplayName("Thông báo không thụ lý theo Mẫu số 04: nêu khoản của Điều 11, hoặc nơi có thẩm quyền")
    void refusalNotice(String ground, String article, String rest) {
        CitizenComplaint complaint = received(Map.of())
                .screened(
                        ground.equals("unsigned")
                                ? Map.of("signature", "none")
                                : Map.of("competent", "no", "competentAuthority", "Chủ tịch UBND thành phố Hải Phòng"))
                .refused(ground);

        PaperSheet paper = administrative(complaint, "complaintRefusalNotice", "TB-UBND");
        assertThat(paper.text())
                .startsWith("Mẫu số 04")
                .contains("Căn cứ theo Luật Khiếu nại: " + article + ", " + rest, "\nTheo kết quả kiểm tra đơn.");
        if (ground.equals("notCompetent")) {
            assertThat(paper.text())
                    .contains("gửi khiếu nại đến Chủ tịch UBND thành phố Hải Phòng")
                    .doesNotContain("Điều 11");
        } else {
            assertThat(paper.text()).doesNotContain("gửi khiếu nại đến");
            print("complaint-refusal-notice", paper);
        }
    }

    @Test
    @DisplayName(
            "Quyết định giao xác minh, văn bản yêu cầu, báo cáo xác minh: đơn vị xác minh, nội dung, thời hạn, kết quả")
    void verification() {
        CitizenComplaint complaint =
                received(Map.of()).accepted().assignedTo("land-urban").planned("yes");

        PaperSheet decision = administrative(complaint, "complaintVerificationDecision", "QĐ-UBND");
        assertThat(decision.text())
                .containsSubsequence(
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN DƯƠNG",
                        "QUYẾT ĐỊNH:",
                        "Điều 1. Giao Phòng Kinh tế, Hạ tầng và Đô thị xác minh",
                        "Giấy phép có phủ phần công trình bị xử phạt không.",
                        "chậm nhất là ngày 17 tháng 11 năm 2026",
                        "Điều 4.")
                .doesNotContain("Mẫu số", "trực tiếp tiến hành xác minh");
        print("complaint-verification-decision", decision);

        PaperSheet request = sheet(complaint, "complaintDocumentRequest");
        assertThat(request.text())
                .contains("- Đội quản lý trật tự đô thị;", "Quyết định giao xác minh số 120/QĐ-UBND")
                .contains("trong 07 ngày kể từ ngày nhận được", "Hoàng Văn Dũng (Chuyên viên, người xác minh)");
        assertThat(request.table(1)).contains(List.of("1", "Đội quản lý trật tự đô thị", "Biên bản kiểm tra"));

        complaint.documentsReceived().verified().reportWritten();
        PaperSheet report = sheet(complaint, "complaintVerificationReport");
        assertThat(report.text())
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN PHƯỜNG AN DƯƠNG",
                        "Phòng Kinh tế, Hạ tầng và Đô thị",
                        "BÁO CÁO",
                        "1. Đối tượng xác minh",
                        "2. Thời gian, người tiến hành xác minh",
                        "3. Nội dung xác minh",
                        "- Ngày 02/11/2026; địa điểm: Tại công trình; người tham gia: Người xác minh",
                        "Giấy phép phủ một phần công trình bị xử phạt.",
                        "5. Kết luận",
                        "Khiếu nại đúng một phần.",
                        "6. Kiến nghị nội dung giải quyết",
                        "THỦ TRƯỞNG ĐƠN VỊ");
        print("complaint-verification-report", report);
    }

    @Test
    @DisplayName("Chủ tịch trực tiếp xác minh thì văn bản đứng tên Ủy ban nhân dân phường, không tên đơn vị")
    void chairmanVerifies() {
        CitizenComplaint complaint = received(Map.of()).accepted().assignedTo("leadership");

        assertThat(sheet(complaint, "complaintVerificationDecision").text())
                .contains("Điều 1. Chủ tịch Ủy ban nhân dân phường An Dương trực tiếp tiến hành xác minh")
                .doesNotContain("Điều 1. Giao ");
        papers.draftOnDemand(complaint.file().getId(), "complaintWorkInvitation", CitizenComplaint.CHAIRMAN);
        assertThat(onDemand(complaint, "Giấy mời làm việc").text())
                .startsWith("ỦY BAN NHÂN DÂN\nPHƯỜNG AN DƯƠNG\n")
                .doesNotContain("THỦ TRƯỞNG ĐƠN VỊ");
    }

    @Test
    @DisplayName("Thông báo đối thoại: ngày, giờ, nơi, người chủ trì; biên bản Mẫu số 14 lập ít nhất 03 bản, đủ chỗ ký")
    void dialogue() {
        CitizenComplaint complaint =
                received(Map.of()).reported().reviewed("differ").dialogueScheduled("2026-11-09");

        PaperSheet notice = administrative(complaint, "complaintDialogueNotice", "TB-UBND");
        assertThat(notice.text())
                .contains(
                        "1. Thời gian: 08 giờ 30 phút, ngày 09 tháng 11 năm 2026.", "2. Địa điểm: Phòng tiếp công dân.")
                .contains("- Chủ tịch UBND phường;", "Ông (bà) Trần Quốc Việt, Chủ tịch UBND phường.")
                .contains("Người khiếu nại đòi hủy toàn bộ quyết định.")
                .doesNotContain("Mẫu số", "KT. CHỦ TỊCH", "- " + DOTS);
        print("complaint-dialogue-notice", notice);

        complaint.dialogueNoticeSent();
        on("2026-11-09");
        complaint.complainant("present").dialogueHeld();
        PaperSheet minutes = sheet(complaint, "complaintDialogueMinutes");
        assertThat(minutes.text())
                .startsWith("Mẫu số 14")
                .containsSubsequence(
                        "Số: ……/BB-UBND",
                        "BIÊN BẢN ĐỐI THOẠI",
                        "vào hồi 08 giờ 30 phút, ngày 09 tháng 11 năm 2026, tại Phòng tiếp công dân",
                        "I. Thành phần",
                        "- Ông (bà) " + CitizenComplaint.COMPLAINANT + " (Người khiếu nại)",
                        "Giấy phép phủ một phần công trình.",
                        "Đề nghị hủy toàn bộ quyết định.",
                        "Những nội dung đã thống nhất:",
                        "Sửa mức phạt.",
                        "10 giờ 45 phút cùng ngày",
                        "ít nhất 03 bản",
                        "NGƯỜI KHIẾU NẠI",
                        "NGƯỜI BỊ KHIẾU NẠI",
                        "NGƯỜI GHI BIÊN BẢN",
                        "NGƯỜI CHỦ TRÌ",
                        "Trần Quốc Việt");
        print("complaint-dialogue-minutes", minutes);
    }

    @Test
    @DisplayName(
            "Vắng mặt không có lý do chính đáng: lập biên bản, ghi bằng chứng đã mời; quyết định nêu việc vắng mặt")
    void absence() {
        CitizenComplaint complaint = received(Map.of())
                .reported()
                .reviewed("differ")
                .dialogueScheduled("2026-11-09")
                .dialogueNoticeSent();
        on("2026-11-09");
        complaint.complainant("absentWithoutReason");

        PaperSheet paper = administrative(complaint, "complaintAbsenceMinutes", "BB-UBND");
        assertThat(paper.text())
                .contains("Thông báo đối thoại số 45/TB-UBND gửi ngày 02 tháng 11 năm 2026")
                .contains("Biên nhận thông báo số 45/TB-UBND", "Người khiếu nại báo bận việc riêng.");
        print("complaint-absence-minutes", paper);

        complaint.decisionWritten("rejected");
        assertThat(sheet(complaint, "complaintDecision").text())
                .contains("vắng mặt không có lý do chính đáng (Điều 30 Luật Khiếu nại): Người khiếu nại báo bận")
                .contains("Điều 1. Giữ nguyên quyết định hành chính (215/QĐ-XPHC ngày 05/10/2026). Không chấp nhận")
                .doesNotContain("Không phải tổ chức đối thoại");
    }

    @Test
    @DisplayName(
            "Quyết định giải quyết lần đầu đủ nội dung khoản 2 Điều 31: từ ngày ra quyết định đến quyền khiếu nại lần hai")
    void decision() {
        CitizenComplaint complaint = received(Map.of("complaintContent", LONG_STORY, "respondentPost", "Đoàn kiểm tra"))
                .reported()
                .reviewed("differ")
                .dialogueScheduled("2026-11-09")
                .dialogueNoticeSent();
        on("2026-11-09");
        complaint.complainant("present").dialogueHeld().decisionWritten("partlyUpheld");

        PaperSheet paper = sheet(complaint, "complaintDecision");
        assertThat(paper.text())
                .containsSubsequence(
                        "Số: ……/QĐ-UBND",
                        "An Dương, ngày 09 tháng 11 năm 2026",
                        "Về việc giải quyết khiếu nại lần đầu",
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN DƯƠNG",
                        "Căn cứ Luật Khiếu nại",
                        CitizenComplaint.COMPLAINANT,
                        "Người bị khiếu nại: Chủ tịch UBND phường, Đoàn kiểm tra.",
                        "II. Nội dung khiếu nại",
                        "\nĐề nghị đo đạc lại",
                        "III. Kết quả xác minh",
                        "Giấy phép phủ một phần công trình bị xử phạt.",
                        "IV. Kết quả đối thoại",
                        "Sửa mức phạt.",
                        "V. Căn cứ pháp luật",
                        "Luật Xây dựng",
                        "VI. Kết luận",
                        "Khiếu nại đúng một phần.",
                        "QUYẾT ĐỊNH:",
                        "Điều 1. Sửa đổi, bổ sung quyết định bị khiếu nại (215/QĐ-XPHC ngày 05/10/2026).",
                        "Trả lại số tiền phạt đã nộp thừa.",
                        "Bồi thường thiệt hại cho người bị thiệt hại: không có.",
                        "30 ngày kể từ ngày nhận được",
                        "khiếu nại lần hai đến Chủ tịch UBND thành phố Hải Phòng",
                        "khởi kiện vụ án hành chính tại Tòa án nhân dân có thẩm quyền",
                        "./.",
                        "- Chủ tịch UBND thành phố Hải Phòng;",
                        "CHỦ TỊCH")
                .doesNotContain("Giữ nguyên", "kiểm tra lại", "Mẫu số");
        print("complaint-decision", paper);
    }

    @Test
    @DisplayName("Khiếu nại đúng thì quyết định ngay: nêu kết quả kiểm tra lại, không có xác minh và đối thoại")
    void decisionAtOnce() {
        CitizenComplaint complaint = received(Map.of()).accepted().rechecked(Map.of("recheckResult", "right"));
        complaint.submitted(CitizenComplaint.VERIFIER, "userTask_writeDecision", CitizenComplaint.decision("upheld"));

        assertThat(sheet(complaint, "complaintDecision").text())
                .contains("III. Kết quả kiểm tra lại", "Đã đối chiếu quyết định với hồ sơ cấp phép.")
                .contains("Không phải tổ chức đối thoại")
                .doesNotContain("Kết quả xác minh nội dung", "báo cáo kết quả xác minh");
    }

    @ParameterizedTest
    @CsvSource({
        "complaintSuspension, Quyết định tạm đình chỉ giải quyết khiếu nại, Mẫu số 14a, 'Điều 1. Tạm đình chỉ'",
        "complaintResumption, Quyết định tiếp tục giải quyết khiếu nại, Mẫu số 14b, 'Điều 1. Tiếp tục giải quyết'",
        "complaintExtension, Văn bản gia hạn giải quyết vụ việc phức tạp, , không quá 45 ngày",
        "complaintWorkInvitation, Giấy mời làm việc, , Tới làm việc",
        "complaintWorkMinutes, Biên bản làm việc, , lập thành 02 bản",
        "complaintExpertRequest, 'Văn bản trưng cầu giám định, lấy ý kiến chuyên môn', , V/v trưng cầu giám định",
        "complaintDocumentReceipt, 'Giấy biên nhận thông tin, tài liệu', , Tên thông tin",
        "complaintDecisionSlip, Phiếu gửi quyết định giải quyết khiếu nại, , Thanh tra thành phố",
        "complaintFileList, Danh mục hồ sơ giải quyết khiếu nại, , Điều 34 Luật Khiếu nại",
    })
    @DisplayName("Văn bản theo yêu cầu được soạn với thông tin của hồ sơ, còn lại để chấm điền tay")
    void onDemand(String template, String title, String form, String content) {
        CitizenComplaint complaint =
                received(Map.of()).accepted().assignedTo("land-urban").planned("no");

        papers.draftOnDemand(complaint.file().getId(), template, CitizenComplaint.VERIFIER);

        PaperSheet paper = onDemand(complaint, title);
        assertThat(paper.text()).contains(content, "AD-KN-2026-");
        if (form == null) {
            assertThat(paper.text()).doesNotContain("Mẫu số");
        } else {
            assertThat(paper.text()).startsWith(form).contains("Thông báo thụ lý số 15/TB-UBND");
        }
        print(template.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT), paper);
    }

    private CitizenComplaint received(Map<String, ?> otherwise) {
        return CitizenComplaint.received(engine, currentWard, clock, new HashMap<>(otherwise));
    }

    private void on(String day) {
        clock.set(LocalDate.parse(day), LocalTime.of(9, 0));
    }

    /** A paper of the ward: NĐ 30/2020/NĐ-CP, Phụ lục I. */
    private PaperSheet administrative(CitizenComplaint complaint, String template, String symbol) {
        PaperSheet paper = sheet(complaint, template);
        assertThat(paper.text())
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN", "PHƯỜNG AN DƯƠNG", MOTTO, "Số: ……/" + symbol, "./.", "Nơi nhận:");
        return paper.expectSize("ỦY BAN NHÂN DÂN", 13)
                .expectSize("Số: ……/" + symbol, 13)
                .expectSize("Nơi nhận:", 12)
                .expectSize("- Lưu: VT, hồ sơ.", 11);
    }

    private PaperSheet sheet(CitizenComplaint complaint, String template) {
        return checked(PaperSheet.of(documents, complaint.file().getId(), template));
    }

    private PaperSheet onDemand(CitizenComplaint complaint, String title) {
        CaseDocument paper = documents.page(complaint.file().getId(), 0, 50).documents().stream()
                .filter(document -> document.title().equals(title))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try {
            documents.write(paper.versions().get(0).id(), word);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return checked(PaperSheet.of(word.toByteArray()));
    }

    private static PaperSheet checked(PaperSheet paper) {
        assertThat(paper.text()).as("a tag written wrongly, an empty field").doesNotContain("{", "}", "null");
        return paper.expectDecreePage()
                .expectTimesNewRoman()
                .expectSize("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)
                .expectSize(MOTTO, 14)
                .expectPageNumberFromSecondPage()
                .expectNoTagLeft();
    }

    private static List<String> print(String name, PaperSheet paper) {
        return PaperPictures.print(name, paper.content());
    }
}
