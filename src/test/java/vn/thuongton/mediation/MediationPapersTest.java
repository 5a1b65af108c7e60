package vn.thuongton.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.mediation.LandDispute.COUNTER;
import static vn.thuongton.mediation.LandDispute.OTHER_PARTY;
import static vn.thuongton.mediation.LandDispute.REQUESTER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.paper.PaperPictures;
import vn.thuongton.document.paper.PaperSheet;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;
import vn.thuongton.testing.Officers;

/** The papers that the two procedures hand to the officers, as Word files and as they are printed. */
@ApplicationTest
@DisplayName("Văn bản của hai thủ tục hòa giải")
class MediationPapersTest {

    private static final String DOTS = "……";
    private static final String DATED = "An Dương, ngày 02 tháng 11 năm 2026";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private FixedClock clock;

    private Officers officers;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
        officers = new Officers(engine);
    }

    @Test
    @DisplayName(
            "Thông báo thụ lý: các bên, thửa đất, hạn 30 ngày; gửi cả Văn phòng đăng ký đất đai; thiếu thì để chấm")
    void acceptanceNotice() {
        LandDispute dispute = received().examined("accepted").decided(Map.of("acceptanceDecision", "accepted"));

        PaperSheet paper = administrative(dispute.file(), "landAcceptanceNotice", "TB-UBND");
        assertThat(paper.text())
                .contains("THÔNG BÁO", "Về việc thụ lý đơn yêu cầu hòa giải tranh chấp đất đai")
                .contains("Thửa đất số 112, tờ bản đồ số " + DOTS, "chậm nhất là ngày 02/12/2026")
                .contains("Phòng Kinh tế, Hạ tầng và Đô thị", "Giấy chứng nhận quyền sử dụng đất (bản sao)")
                .contains("- Văn phòng đăng ký đất đai hoặc Chi nhánh Văn phòng đăng ký đất đai;")
                .contains("phối hợp thực hiện./.")
                .doesNotContain("KT. CHỦ TỊCH", "hòa giải ở cơ sở không thành");
        assertThat(paper.table(1))
                .containsExactly(
                        List.of("TT", "Họ và tên", "Tư cách", "Địa chỉ"),
                        List.of("1", REQUESTER, "Người yêu cầu hòa giải", "Số 5, tổ dân phố số 2"),
                        List.of("2", OTHER_PARTY, "Bên tranh chấp còn lại", "Số 7, tổ dân phố số 2"));
        print("land-acceptance-notice", paper);
    }

    @Test
    @DisplayName("Phó Chủ tịch ký thay thì ghi KT. CHỦ TỊCH; vụ việc từ tổ hòa giải thì ghi số hồ sơ trước")
    void deputyChairmanSigns() {
        LandDispute dispute = LandDispute.received(officers, clock, Map.of("originCaseNumber", "AD-HGCS-2026-0001"))
                .examined("accepted")
                .submitted(
                        LandDispute.CHAIRMAN,
                        "userTask_decideAcceptance",
                        Map.of("acceptanceDecision", "accepted", "acceptanceSignedBy", "deputyChairman"));

        assertThat(sheet(dispute.file(), "landAcceptanceNotice").text())
                .contains("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
                .contains("hòa giải ở cơ sở không thành (hồ sơ số AD-HGCS-2026-0001)");
    }

    @Test
    @DisplayName("Thông báo không thụ lý nêu rõ lý do; không soạn thông báo thụ lý")
    void refusalNotice() {
        LandDispute dispute = received()
                .examined("refused")
                .decided(Map.of(
                        "acceptanceDecision",
                        "refused",
                        "refusalReasons",
                        "Tranh chấp hợp đồng vay tiền, không phải tranh chấp đất đai.\n"
                                + "Hướng dẫn các bên khởi kiện tại Tòa án nhân dân."));

        PaperSheet paper = administrative(dispute.file(), "landRefusalNotice", "TB-UBND");
        assertThat(paper.text())
                .contains("Về việc không thụ lý đơn yêu cầu hòa giải tranh chấp đất đai")
                .contains("Tranh chấp hợp đồng vay tiền", "\nHướng dẫn các bên khởi kiện")
                .contains("- Văn phòng đăng ký đất đai");
        assertThat(documents.paper(dispute.file().getId(), "landAcceptanceNotice"))
                .isEmpty();
        print("land-refusal-notice", paper);
    }

    @Test
    @DisplayName("Biên bản xác minh theo mẫu 1.9: thư ký bên trái, chủ trì bên phải, chỗ ký của các bên")
    void verificationMinutes() {
        LandDispute dispute = received().accepted().verified();

        PaperSheet paper = administrative(dispute.file(), "landVerificationMinutes", "BB-UBND");
        assertThat(paper.text())
                .contains("Thời gian bắt đầu: …… giờ …… phút, ngày 02 tháng 11 năm 2026.")
                .contains("Xây lại hàng rào năm 2025 không thống nhất mốc.", "Hàng rào gạch dài 12 m, lệch mốc 0,4 m.")
                .containsSubsequence("CÁC BÊN TRANH CHẤP", REQUESTER, OTHER_PARTY, "THƯ KÝ", "CHỦ TRÌ", "Nơi nhận:");
        print("land-verification-minutes", paper);
    }

    @Test
    @DisplayName("Quyết định thành lập Hội đồng theo mẫu 1.2: đủ thành phần bắt buộc và thành viên khác")
    void councilDecision() {
        LandDispute dispute = received()
                .accepted()
                .frontHeard()
                .verified()
                .submitted(LandDispute.LAND_OFFICER, "userTask_proposeCouncil", LandDispute.council());

        PaperSheet paper = administrative(dispute.file(), "landCouncilDecision", "QĐ-UBND");
        assertThat(paper.text())
                .containsSubsequence(
                        "QUYẾT ĐỊNH",
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN DƯƠNG",
                        "Căn cứ Luật Đất đai",
                        "QUYẾT ĐỊNH:",
                        "Điều 1.",
                        "Điều 2.",
                        "Điều 3.",
                        "- Như Điều 3;");
        assertThat(paper.table(1))
                .extracting(row -> row.subList(1, 4))
                .containsExactly(
                        List.of("Họ và tên", "Chức vụ, tư cách", "Nhiệm vụ"),
                        List.of("Lê Thị Minh Châu", "Phó Chủ tịch UBND phường", "Chủ tịch Hội đồng"),
                        List.of(
                                "Chu Thị Nhung, Phó Chủ tịch Mặt trận phường",
                                "Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam phường",
                                "Thành viên"),
                        List.of(
                                "Hoàng Văn Dũng, chuyên viên",
                                "Đại diện cơ quan có chức năng quản lý đất đai",
                                "Thành viên"),
                        List.of("Nguyễn Văn Phú", "Người sinh sống lâu đời biết rõ nguồn gốc đất", "Thành viên"));
        print("land-council-decision", paper);
    }

    @Test
    @DisplayName("Giấy mời theo mẫu 1.7: mời đủ các bên và Hội đồng, ghi giờ, địa điểm, hậu quả của việc vắng mặt")
    void invitation() {
        LandDispute dispute = received().councilReady().sessionScheduled();

        PaperSheet paper = administrative(dispute.file(), "landInvitation", "GM-UBND");
        assertThat(paper.text())
                .contains("- Ông (bà) " + REQUESTER, "- Ông (bà) " + OTHER_PARTY, "- Ông (bà) Nguyễn Văn Phú")
                .contains("Thời gian: 08 giờ 30 phút, ngày 16 tháng 11 năm 2026.")
                .contains("Địa điểm: Phòng họp tầng 2, trụ sở UBND phường.")
                .contains("vắng mặt đến lần thứ hai thì được coi là hòa giải không thành")
                .contains("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Minh Châu")
                .doesNotContain("Người khác được mời", "họp lại");
        print("land-invitation", paper);
    }

    @Test
    @DisplayName("Biên bản hòa giải thành: đủ nội dung Điều 105 và mỗi trang có chỗ ký của từng bên")
    void settledMinutes() {
        LandDispute dispute = received().councilReady().sessionHeld();
        clock.set(LocalDate.of(2026, 11, 16), LocalTime.of(11, 0));
        dispute.minutesRecorded(dispute.agreement("boundary"));

        PaperSheet paper = sheet(dispute.file(), "landSettledMinutes");
        assertThat(paper.text())
                .containsSubsequence(
                        "Số: ……/BB-UBND",
                        "An Dương, ngày 16 tháng 11 năm 2026",
                        "Hòa giải thành tranh chấp đất đai",
                        "Thời gian bắt đầu: 08 giờ 30 phút, ngày 16 tháng 11 năm 2026.",
                        "Địa điểm: Phòng họp tầng 2",
                        "Quyết định số 120/QĐ-UBND ngày 02 tháng 11 năm 2026",
                        "Lê Thị Minh Châu, Phó Chủ tịch UBND phường, Chủ tịch Hội đồng",
                        "TÓM TẮT NỘI DUNG TRANH CHẤP",
                        "Đất cha ông để lại, cấp giấy chứng nhận năm 2004.",
                        "Hai hộ sử dụng ổn định từ năm 1985.",
                        "Xây lại hàng rào năm 2025 không thống nhất mốc.",
                        "Ý KIẾN CỦA HỘI ĐỒNG HÒA GIẢI",
                        "Nội dung đã thỏa thuận: Lấy mốc theo giấy chứng nhận năm 2004.",
                        "Nội dung chưa thỏa thuận: Không có",
                        "Hòa giải thành.",
                        "Thay đổi ranh giới thửa đất:",
                        "10 giờ 45 phút cùng ngày",
                        "CHỦ TỊCH HỘI ĐỒNG",
                        "(Ký, đóng dấu của UBND phường)")
                .contains("Trong thời hạn 10 ngày kể từ ngày lập biên bản này")
                .doesNotContain("họp lại để xem xét ý kiến khác của các bên, thay cho");
        assertEveryPageIsSigned(print("land-settled-minutes", paper));
    }

    @Test
    @DisplayName("Họp lại vì ý kiến khác: giấy mời và biên bản mới nêu ý kiến đó, không hẹn thêm 10 ngày")
    void minutesOfAReconvenedCouncil() {
        LandDispute dispute = received()
                .councilReady()
                .sessionHeld()
                .agreed("boundary")
                .differingOpinionReceived()
                .sessionHeld();
        dispute.minutesRecorded(dispute.agreement("none"));

        assertThat(sheet(dispute.file(), "landInvitation").text())
                .contains("xem xét ý kiến bằng văn bản của " + OTHER_PARTY);
        assertThat(sheet(dispute.file(), "landSettledMinutes").text())
                .contains("Xin giữ lại đoạn hàng rào phía sau nhà.")
                .contains("Thỏa thuận không làm thay đổi ranh giới thửa đất, người sử dụng đất.")
                .contains("thay cho biên bản hòa giải thành đã lập trước đó")
                .doesNotContain("Trong thời hạn 10 ngày");
        assertThat(documents.paper(dispute.file().getId(), "landSettledMinutes"))
                .hasValueSatisfying(version -> assertThat(version.number()).isEqualTo(2));
    }

    @Test
    @DisplayName("Biên bản không thành: có chỗ ghi bên không ký, các thành viên Hội đồng ký, mỗi trang có chỗ ký")
    void unsettledMinutes() {
        LandDispute dispute = received().councilReady().sessionHeld();
        dispute.minutesRecorded(dispute.disagreement());

        PaperSheet paper = administrative(dispute.file(), "landUnsettledMinutes", "BB-UBND");
        assertThat(paper.text())
                .containsSubsequence(
                        "Hòa giải không thành tranh chấp đất đai",
                        "Nội dung chưa thỏa thuận: Vị trí mốc giới.",
                        "Hòa giải không thành.",
                        "Điều 236 Luật Đất đai",
                        "Bên không ký biên bản và lý do (nếu có): " + DOTS,
                        "điểm đ khoản 2 Điều 235 Luật Đất đai",
                        "THÀNH VIÊN HỘI ĐỒNG",
                        "Nguyễn Văn Phú");
        assertEveryPageIsSigned(print("land-unsettled-minutes", paper));
    }

    @Test
    @DisplayName("Biên bản không thành do vắng mặt: ghi việc đã mời, bên vắng lần thứ hai, mỗi trang có chỗ ký")
    void absenceMinutes() {
        LandDispute dispute = received()
                .councilReady()
                .convened()
                .attended("yes", "no")
                .convened()
                .attended("yes", "no")
                .absenceRecorded();

        PaperSheet paper = administrative(dispute.file(), "landAbsenceMinutes", "BB-UBND");
        assertThat(paper.text())
                .contains("Giấy mời số 45/GM-UBND và 52/GM-UBND, có ký nhận.")
                .contains("Bên vắng mặt đến lần thứ hai: " + OTHER_PARTY + ".")
                .contains("…… giờ …… phút, ngày 02 tháng 11 năm 2026");
        assertThat(paper.table(1))
                .contains(
                        List.of("1", REQUESTER, "Người yêu cầu hòa giải", "Có mặt"),
                        List.of("2", OTHER_PARTY, "Bên tranh chấp còn lại", "Vắng mặt"));
        assertEveryPageIsSigned(print("land-absence-minutes", paper));
    }

    @Test
    @DisplayName(
            "Hướng dẫn sau hòa giải không thành: Tòa án, hoặc chọn Tòa án hay UBND khi không có giấy tờ (Điều 236)")
    void guidance() {
        LandDispute dispute = received().councilReady().sessionHeld().notAgreed();

        PaperSheet paper = administrative(dispute.file(), "landGuidanceNotice", "TB-UBND");
        assertThat(paper.text())
                .contains("Biên bản hòa giải không thành số 07/BB-UBND ngày 02 tháng 11 năm 2026")
                .contains("Kết quả: hòa giải không thành.")
                .contains("đề nghị liên hệ Phòng Kinh tế, Hạ tầng và Đô thị./.")
                .contains("Điều 137 Luật Đất đai", "do Tòa án nhân dân giải quyết", "lựa chọn một trong hai hình thức")
                .doesNotContain("hướng dẫn trực tiếp");
        print("land-guidance-notice", paper);
    }

    @Test
    @DisplayName("Công văn chuyển kết quả: có V/v, kính gửi cơ quan có thẩm quyền, nêu nội dung thay đổi")
    void handOverLetter() {
        LandDispute dispute = received().councilReady().sessionHeld().agreed("boundary");
        engine.getManagementService()
                .executeJob(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(dispute.file().getId())
                        .timers()
                        .singleResult()
                        .getId());
        officers.jobsRun(dispute.file());

        PaperSheet paper = administrative(dispute.file(), "landHandOverLetter", "UBND-……");
        assertThat(paper.text())
                .contains("V/v chuyển kết quả hòa giải thành tranh chấp đất đai", "Kính gửi: " + DOTS)
                .contains("Biên bản số 07/BB-UBND ngày 02 tháng 11 năm 2026")
                .contains("Thay đổi theo thỏa thuận: Thay đổi ranh giới thửa đất.")
                .contains("Lấy mốc theo giấy chứng nhận năm 2004.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH");
        print("land-hand-over-letter", paper);
    }

    @Test
    @DisplayName("Thông báo chấm dứt hòa giải do rút đơn: ai rút, ngày nào, kết quả đối chiếu")
    void withdrawalNotice() {
        LandDispute dispute = received().accepted();
        officers.start(
                COUNTER,
                "caseWithdrawal",
                Map.of(
                        "caseNumber",
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(dispute.file().getId())
                                .singleResult()
                                .getBusinessKey(),
                        "withdrawnOn",
                        "2026-11-02",
                        "withdrawnBy",
                        REQUESTER,
                        "withdrawalReason",
                        "hai gia đình đã tự thỏa thuận."));
        dispute.withdrawalConfirmed();

        PaperSheet paper = administrative(dispute.file(), "landWithdrawalNotice", "TB-UBND");
        assertThat(paper.text())
                .contains("của " + REQUESTER + " ngày 02 tháng 11 năm 2026.")
                .contains("hai gia đình đã tự thỏa thuận.", "Người rút đơn trực tiếp xác nhận và ký.")
                .contains("(nếu đã nhận thông báo thụ lý)");
        print("land-withdrawal-notice", paper);
    }

    @Test
    @DisplayName(
            "Văn bản hòa giải thành: đủ điểm a đến h của Điều 24 khoản 2; không số, không cơ quan ban hành, không dấu")
    void mediationAgreement() {
        NeighboursQuarrel quarrel = quarrel("neighbouring")
                .mediatorChosen()
                .matterLearned()
                .agreed()
                .agreementWritten();

        PaperSheet paper = sheet(quarrel.file(), "mediationAgreement");
        assertThat(paper.text())
                .containsSubsequence(
                        "VĂN BẢN HÒA GIẢI THÀNH",
                        "a) Căn cứ tiến hành hòa giải",
                        "b) Thông tin cơ bản về các bên",
                        "Ông Nguyễn Văn An, sinh năm 1968, số 5, Tổ dân phố số 1.\nBà Trần Thị Bình",
                        "c) Nội dung chủ yếu của vụ việc",
                        "d) Diễn biến của quá trình hòa giải",
                        "đ) Thỏa thuận đạt được và giải pháp thực hiện",
                        "e) Quyền và nghĩa vụ của các bên",
                        "g) Phương thức, thời hạn thực hiện thỏa thuận",
                        "h) Chữ ký hoặc điểm chỉ",
                        NeighboursQuarrel.REQUESTER,
                        NeighboursQuarrel.NEIGHBOUR,
                        "Phạm Văn Hòa",
                        "Hòa giải viên");
        assertPrivate(paper);
        print("mediation-agreement", paper);
    }

    @Test
    @DisplayName("Giấy mời tham gia hòa giải: thời gian, địa điểm các bên đã thống nhất, người được mời thêm")
    void mediationInvitation() {
        NeighboursQuarrel quarrel = quarrel("neighbouring").mediatorChosen().matterLearned();

        PaperSheet paper = sheet(quarrel.file(), "mediationInvitation");
        assertThat(paper.text())
                .contains("PHƯỜNG AN DƯƠNG\nTỔ HÒA GIẢI TỔ DÂN PHỐ SỐ 1", DATED)
                .contains("19 giờ 00 phút ngày 04 tháng 11 năm 2026", "Ông Vương Văn Tâm");
        assertPrivate(paper);
        print("mediation-invitation", paper);
    }

    @Test
    @DisplayName(
            "Bản hướng dẫn sau hòa giải không thành (Điều 27); tranh chấp đất đai thì thêm hòa giải tại UBND phường")
    void mediationGuidance() {
        NeighboursQuarrel land =
                quarrel("land").mediatorChosen().matterLearned().notAgreed();
        NeighboursQuarrel daily =
                quarrel("dailyLife").mediatorChosen().matterLearned().notAgreed();

        PaperSheet paper = sheet(land.file(), "mediationGuidance");
        assertThat(paper.text())
                .contains("Điều 27 Luật Hòa giải ở cơ sở", "Không bên nào nhượng bộ về vị trí máng nước.")
                .contains("Điều 235 Luật Đất đai")
                .contains("Nơi được hướng dẫn đến: " + DOTS);
        assertThat(sheet(daily.file(), "mediationGuidance").text()).doesNotContain("Luật Đất đai");
        assertPrivate(paper);
        print("mediation-guidance", paper);
    }

    @Test
    @DisplayName("Phiếu trả lời nêu trường hợp của Điều 3 và căn cứ cụ thể")
    void mediationRefusal() {
        NeighboursQuarrel quarrel = quarrel("other").outOfScope();

        PaperSheet paper = sheet(quarrel.file(), "mediationRefusal");
        assertThat(paper.text())
                .contains("Kính gửi: Ông (bà) " + REQUESTER + "; Ông (bà) " + NeighboursQuarrel.NEIGHBOUR)
                .contains("Vi phạm phải bị truy cứu trách nhiệm hình sự hoặc xử lý hành chính.")
                .contains("Hành vi đổ rác ra đường bị xử phạt hành chính.")
                .contains("TM. TỔ HÒA GIẢI");
        assertPrivate(paper);
        print("mediation-refusal", paper);
    }

    private LandDispute received() {
        return LandDispute.received(officers, clock);
    }

    private NeighboursQuarrel quarrel(String field) {
        return NeighboursQuarrel.received(officers, clock, field);
    }

    /** A paper of the ward: NĐ 30/2020/NĐ-CP, Phụ lục I. */
    private PaperSheet administrative(ProcessInstance file, String template, String symbol) {
        PaperSheet paper = sheet(file, template);
        assertThat(paper.text())
                .containsSubsequence(
                        "ỦY BAN NHÂN DÂN",
                        "PHƯỜNG AN DƯƠNG",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Số: ……/" + symbol,
                        DATED,
                        "./.",
                        "Nơi nhận:",
                        "- Lưu: VT, hồ sơ.");
        return paper.expectSize("ỦY BAN NHÂN DÂN", 13)
                .expectSize("Số: ……/" + symbol, 13)
                .expectSize(DATED, 14)
                .expectSize("Nơi nhận:", 12)
                .expectSize("- Lưu: VT, hồ sơ.", 11);
    }

    private PaperSheet sheet(ProcessInstance file, String template) {
        PaperSheet paper = PaperSheet.of(documents, file.getId(), template);
        assertThat(paper.text()).as("a tag written wrongly").doesNotContain("{", "}");
        return paper.expectDecreePage()
                .expectTimesNewRoman()
                .expectSize("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)
                .expectSize("Độc lập - Tự do - Hạnh phúc", 14)
                .expectPageNumberFromSecondPage()
                .expectNoTagLeft();
    }

    /** A paper of the parties and their mediators is not one of the ward. */
    private static void assertPrivate(PaperSheet paper) {
        assertThat(paper.text()).doesNotContain("Số: ", "Nơi nhận", "đóng dấu", "CHỦ TỊCH");
    }

    private static List<String> print(String name, PaperSheet paper) {
        return PaperPictures.print(name, paper.content());
    }

    private static void assertEveryPageIsSigned(List<String> pages) {
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page)
                        .contains("Chủ tịch Hội đồng Lê Thị Minh Châu (ký):")
                        .contains("Bên tranh chấp " + REQUESTER + " (ký):")
                        .contains("Bên tranh chấp " + OTHER_PARTY + " (ký):"));
    }
}
