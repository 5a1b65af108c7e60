package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;
import vn.thuongton.testing.FixedClock;

/** The papers of the reception of citizens and of denunciations, as Word files and as they are printed. */
@ApplicationTest
@DisplayName("Văn bản tiếp công dân, xử lý đơn và giải quyết tố cáo")
class PetitionPapersTest {

    private static final String INTAKE = "petitionIntake";
    private static final String DENUNCIATION = "denunciation";
    private static final String DOTS = "……";

    /** Addressed to whom the case protects, or drawn up with him: the only ones that may name him. */
    private static final Set<String> SEALED = Set.of(
            "denunciationTransferNotice",
            "denunciationRefusalNotice",
            "denunciationDenouncerNotice",
            "denunciationDenouncerMinutes",
            "denunciationConclusionNotice",
            "denunciationWithdrawalRecord",
            "denunciationDiscontinuationNotice",
            "denunciationProtectionDecision",
            "denunciationProtectionProposal",
            "denunciationProtectionRefusal",
            "denunciationProtectionEnd",
            "petitionReceipt",
            "petitionReceptionConclusion",
            "petitionNotAccepted",
            "petitionGuidance",
            "petitionTransferNotice",
            "petitionReceptionRefusal",
            "petitionResultNotice",
            "petitionWithdrawalNotice");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Templates templates;

    @Autowired
    private FixedClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.set(LocalDate.of(2026, 11, 2), LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {INTAKE, DENUNCIATION})
    @DisplayName("Mọi văn bản theo thể thức Nghị định 30/2020, với hồ sơ đủ thông tin, hồ sơ trống và hồ sơ dài")
    void everyPaperKeepsTheDecreesForm(String procedure) {
        assertThat(papers(procedure)).isNotEmpty().allSatisfy(template -> {
            for (ObjectNode facts : List.of(facts(procedure), nothing(), PetitionFacts.longer(facts(procedure)))) {
                PaperSheet paper = paper(procedure, template, facts)
                        .expectDecreePage()
                        .expectTimesNewRoman()
                        .expectSize("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)
                        .expectSize("Độc lập - Tự do - Hạnh phúc", 14)
                        .expectPageNumberFromSecondPage()
                        .expectNoTagLeft();
                assertThat(paper.text()).doesNotContain("{", "}", "[", "]");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {INTAKE, DENUNCIATION})
    @DisplayName(
            "Chỉ văn bản kín gửi đúng người được giữ bí mật mới ghi tên; mọi văn bản khác không lộ tên, địa chỉ, số")
    void onlySealedPapersNameTheProtected(String procedure) {
        Set<String> sealed =
                papers(procedure).stream().filter(SEALED::contains).collect(Collectors.toCollection(TreeSet::new));
        assertThat(procedure(procedure).sealed()).isEqualTo(sealed);
        assertThat(sealed)
                .allSatisfy(template -> assertThat(
                                paper(procedure, template, facts(procedure)).text())
                        .contains(PetitionFacts.NAME));
        assertThat(papers(procedure).stream().filter(template -> !sealed.contains(template)))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(
                                paper(procedure, template, facts(procedure)).xml())
                        .doesNotContain(
                                PetitionFacts.NAME,
                                PetitionFacts.ADDRESS,
                                PetitionFacts.PHONE,
                                PetitionFacts.IDENTITY_NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "denunciationExtensionDecision, Mẫu số 01",
        "denunciationWithdrawalLetter, Mẫu số 02",
        "denunciationWithdrawalRecord, Mẫu số 03",
        "denunciationAcceptanceDecision, Mẫu số 04",
        "denunciationDenouncerNotice, Mẫu số 05",
        "denunciationAccusedNotice, Mẫu số 06",
        "denunciationTeamDecision, Mẫu số 07",
        "denunciationDenouncerMinutes, Mẫu số 08",
        "denunciationAccusedMinutes, Mẫu số 08",
        "denunciationExpertRequest, Mẫu số 09",
        "denunciationTeamReport, Mẫu số 10",
        "denunciationUnitReport, Mẫu số 11",
        "denunciationConclusion, Mẫu số 12",
        "denunciationTransfer, Mẫu số 03",
        "petitionReceptionRefusal, Mẫu số 01/TCD",
        "petitionReceipt, Mẫu số 02/TCD"
    })
    @DisplayName("Số mẫu của nghị định, thông tư in ở góc trên bên phải; văn bản không có mẫu thì không in gì")
    void formNumbers(String template, String number) {
        String procedure = template.startsWith(DENUNCIATION) ? DENUNCIATION : INTAKE;
        assertThat(paper(procedure, template, facts(procedure)).paragraphs()).startsWith(number);
        assertThat(denunciation("denunciationPublication").paragraphs()).startsWith("ỦY BAN NHÂN DÂN");
    }

    @Test
    @DisplayName("Quyết định thụ lý: ngày, căn cứ, nội dung được thụ lý, thời hạn giải quyết (Điều 29 khoản 2)")
    void acceptanceDecision() {
        PaperSheet paper = denunciation("denunciationAcceptanceDecision");
        assertThat(paper.text())
                .containsSubsequence(
                        "Số: ……/QĐ-UBND",
                        "An Dương, ngày 02 tháng 11 năm 2026",
                        "Về việc thụ lý tố cáo",
                        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN DƯƠNG",
                        "Căn cứ Luật Tố cáo",
                        "Nghị định số 156/2026/NĐ-CP",
                        "QUYẾT ĐỊNH:",
                        "Thụ lý tố cáo đối với ông (bà) Lê Văn Tuấn, công chức, Phòng Kinh tế, Hạ tầng và Đô thị.",
                        "Thu tiền làm giấy xác nhận không có biên lai.",
                        "không quá 30 ngày kể từ ngày thụ lý",
                        "Nơi nhận:");
        print("denunciation-acceptance-decision", paper);
    }

    @Test
    @DisplayName("Người bị tố cáo chỉ được báo nội dung tố cáo và việc giải trình; người tố cáo nhận thông báo kín")
    void notices() {
        PaperSheet accused = denunciation("denunciationAccusedNotice");
        assertThat(accused.text())
                .contains("Kính gửi: Ông (bà) Lê Văn Tuấn", "giải trình bằng văn bản", "Điều 10 Luật Tố cáo")
                .contains("Quyết định số 215/QĐ-UBND ngày 10 tháng 11 năm 2026");
        print("denunciation-accused-notice", accused);

        PaperSheet denouncer = denunciation("denunciationDenouncerNotice");
        assertThat(denouncer.text())
                .contains("Kính gửi: Ông (bà) " + PetitionFacts.NAME + ", " + PetitionFacts.ADDRESS)
                .contains("phong bì niêm phong", "Điều 9 Luật Tố cáo");
        print("denunciation-denouncer-notice", denouncer);
    }

    @Test
    @DisplayName("Tố cáo Chủ tịch, Phó Chủ tịch: chuyển Chủ tịch UBND thành phố; người bị tố cáo không ký phiếu chuyển")
    void transferOfADenunciationAgainstTheLeaders() {
        ObjectNode facts = PetitionFacts.denunciation();
        facts.put("accusedKind", "leader").remove("competentBody");
        assertThat(paper(DENUNCIATION, "denunciationTransfer", facts).text())
                .contains("Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Hải Phòng")
                .contains("thuộc thẩm quyền giải quyết của người đứng đầu cơ quan cấp trên trực tiếp")
                .contains("không phải người bị tố cáo")
                .doesNotContain("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");

        PaperSheet other = denunciation("denunciationTransfer");
        assertThat(other.text())
                .contains("PHIẾU CHUYỂN ĐƠN TỐ CÁO", "Kính gửi: Chủ tịch Ủy ban nhân dân phường Hồng An")
                .contains("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
                .doesNotContain("không phải người bị tố cáo");
        print("denunciation-transfer", other);
    }

    @Test
    @DisplayName("Quyết định thành lập Tổ xác minh: họ tên từng người, Tổ trưởng, việc phải làm, hạn báo cáo")
    void teamDecision() {
        PaperSheet paper = denunciation("denunciationTeamDecision");
        assertThat(paper.text())
                .contains("Tổ trưởng: ông (bà) Phạm Thị Minh", "Xác minh việc thu tiền.")
                .contains("trước ngày 01 tháng 12 năm 2026", "khoản 3 Điều 10 Nghị định số 31/2019/NĐ-CP");
        assertThat(paper.table(1))
                .extracting(row -> row.get(1))
                .containsExactly("Họ và tên", "Phạm Thị Minh", "Vũ Văn Đức");
        print("denunciation-team-decision", paper);
        print(
                "denunciation-team-report",
                paper(DENUNCIATION, "denunciationTeamReport", PetitionFacts.longer(PetitionFacts.denunciation())));
    }

    @Test
    @DisplayName("Biên bản làm việc với người bị tố cáo ghi giờ, nơi, lời giải trình; không ghi lời người tố cáo")
    void workingMinutes() {
        assertThat(denunciation("denunciationAccusedMinutes").text())
                .contains("14 giờ 00 phút, ngày 13 tháng 11 năm 2026", "Phòng họp tầng 2", "Thừa nhận có thu tiền.")
                .contains("ít nhất 02 bản")
                .doesNotContain("Giữ nguyên nội dung tố cáo", "Bản ghi âm");
        PaperSheet denouncer = denunciation("denunciationDenouncerMinutes");
        assertThat(denouncer.text())
                .contains(PetitionFacts.IDENTITY_NUMBER, "Giữ nguyên nội dung tố cáo.", "niêm phong");
        print("denunciation-denouncer-minutes", denouncer);
    }

    @Test
    @DisplayName("Kết luận đủ các phần của Điều 35; phép thử dài qua nhiều trang vẫn giữ chỗ ký cùng câu cuối")
    void conclusion() {
        assertThat(denunciation("denunciationConclusion").text())
                .containsSubsequence(
                        "KẾT LUẬN",
                        "1. Kết quả xác minh nội dung tố cáo",
                        "Thừa nhận có thu tiền.",
                        "Có ba lần thu tiền, không có biên lai.",
                        "2. Căn cứ pháp luật",
                        "Luật Cán bộ, công chức.",
                        "3. Kết luận",
                        "Tố cáo đúng một phần.",
                        "Người bị tố cáo chịu trách nhiệm.",
                        "4. Biện pháp xử lý",
                        "Thu hồi số tiền đã thu.")
                .doesNotContain("cố ý tố cáo sai");
        List<String> pages = print(
                "denunciation-conclusion",
                paper(DENUNCIATION, "denunciationConclusion", PetitionFacts.longer(PetitionFacts.denunciation())));
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.get(pages.size() - 1)).contains("về người tố cáo./.", "CHỦ TỊCH");
    }

    @Test
    @DisplayName("Người tố cáo được báo quyền tố cáo tiếp với Chủ tịch UBND thành phố (Điều 37)")
    void conclusionNotice() {
        PaperSheet paper = denunciation("denunciationConclusionNotice");
        assertThat(paper.text())
                .contains("Kết luận nội dung tố cáo số 03/KL-UBND ngày 05 tháng 12 năm 2026", "Tố cáo đúng một phần")
                .contains("quyền tố cáo tiếp", "Chủ tịch Ủy ban nhân dân thành phố Hải Phòng (Điều 37 Luật Tố cáo)");
    }

    @Test
    @DisplayName("Quyết định gia hạn nêu bảy tiêu chí, phức tạp một lần, đặc biệt phức tạp hai lần, mỗi lần 30 ngày")
    void extensionDecision() {
        PaperSheet paper = denunciation("denunciationExtensionDecision");
        assertThat(paper.paragraphs().stream().filter(line -> line.startsWith("☐")))
                .hasSize(7);
        assertThat(paper.text())
                .contains("30 ngày", "có từ hai tiêu chí là đặc biệt phức tạp", "Phải xác minh tại ba địa điểm.")
                .contains("khoản 2 Điều 3 Nghị định số 31/2019/NĐ-CP");
        print("denunciation-extension-decision", paper);
    }

    @Test
    @DisplayName(
            "Tạm đình chỉ theo điểm a, b khoản 1 Điều 34; đình chỉ nêu căn cứ của khoản 3; gửi trong 05 ngày làm việc")
    void clockDecisions() {
        assertThat(denunciation("denunciationSuspensionDecision").text())
                .contains("☐ a) Cần đợi kết quả giải quyết", "☐ b) Cần đợi kết quả giám định bổ sung, giám định lại")
                .contains(
                        "không tính vào thời hạn giải quyết tố cáo", "05 ngày làm việc (khoản 4 Điều 34 Luật Tố cáo)");
        assertThat(denunciation("denunciationResumptionDecision").text()).contains("Tiếp tục giải quyết tố cáo");
        assertThat(denunciation("denunciationDiscontinuationDecision").text())
                .contains("khoản 3 Điều 34 Luật Tố cáo): Người bị tố cáo chết", "05 ngày làm việc");
    }

    @Test
    @DisplayName(
            "Thông báo công khai: kết luận, nơi công khai, ít nhất 15 ngày liên tục, đã lược bỏ thông tin người tố cáo")
    void publication() {
        PaperSheet paper = denunciation("denunciationPublication");
        assertThat(paper.text())
                .contains("đã lược bỏ thông tin về người tố cáo", "Niêm yết tại trụ sở")
                .contains("Từ ngày 10 tháng 12 năm 2026", "ít nhất 15 ngày liên tục");
        print("denunciation-publication", paper);
    }

    @Test
    @DisplayName("Đơn rút tố cáo để trống phần người viết; biên bản ghi nhận việc rút ghi rút toàn bộ hay một phần")
    void withdrawal() {
        PaperSheet letter = denunciation("denunciationWithdrawalLetter");
        assertThat(letter.text()).contains("Tôi là: " + DOTS, "tự nguyện").doesNotContain("Nơi nhận", "Số: ");
        print("denunciation-withdrawal-letter", letter);
        assertThat(denunciation("denunciationWithdrawalRecord").text())
                .contains(
                        "Nay rút: Một phần nội dung tố cáo.", "Việc thu tiền lần thứ ba.", "ngày 20 tháng 11 năm 2026");
    }

    @Test
    @DisplayName("Văn bản bảo vệ người tố cáo: người được bảo vệ, biện pháp, lý do, từ ngày")
    void protection() {
        assertThat(denunciation("denunciationProtectionDecision").text())
                .contains("Người tố cáo; Vợ hoặc chồng", "Bảo vệ bí mật thông tin; ", "Bị nhắn tin đe dọa.")
                .contains("từ ngày 19 tháng 11 năm 2026");
        assertThat(denunciation("denunciationProtectionProposal").text())
                .contains("Kính gửi: Công an thành phố Hải Phòng");
    }

    @Test
    @DisplayName("Giấy biên nhận ghi người cung cấp và từng giấy tờ, số bản, bản chính hay bản sao")
    void receipt() {
        PaperSheet paper = intake("petitionReceipt");
        assertThat(paper.table(2))
                .containsExactly(
                        List.of("TT", "Tên giấy tờ, tài liệu", "Số bản", "Bản chính, bản sao"),
                        List.of("1", "Đơn", "1", "Bản chính"),
                        List.of("2", "Ảnh chụp hiện trạng", "12", "Bản sao"));
        assertThat(paper.text()).contains(PetitionFacts.IDENTITY_NUMBER, "Điều 15 Nghị định số 154/2026/NĐ-CP");
        print("petition-receipt", paper);
    }

    @Test
    @DisplayName("Đơn nhiều nội dung: phiếu đề xuất và thông báo kết quả nêu từng nội dung và cách xử lý từng nội dung")
    void severalContents() {
        PaperSheet proposal = intake("petitionProposal");
        assertThat(proposal.text()).contains("(Thanh tra thành phố, văn bản 12/CV-TTr", "Đồng ý.");
        assertThat(proposal.table(2))
                .contains(
                        List.of("1", "Khiếu nại", "Không cấp giấy phép xây dựng."),
                        List.of("2", "Kiến nghị, phản ánh", "Đèn đường hỏng."));
        assertThat(proposal.table(3))
                .contains(List.of("1", "Giải quyết khiếu nại lần đầu.", "Luật Khiếu nại, Điều 17"));
        print("petition-proposal", paper(INTAKE, "petitionProposal", PetitionFacts.longer(PetitionFacts.intake())));

        PaperSheet result = intake("petitionResultNotice");
        assertThat(result.table(2)).contains(List.of("2", "Giao đơn vị trả lời.", "Luật Tiếp công dân, Điều 28"));
        print("petition-result-notice", result);
    }

    @Test
    @DisplayName("Hướng dẫn nơi có thẩm quyền và trả lại giấy tờ gốc; phiếu chuyển gửi kèm đơn gốc niêm phong")
    void guidanceAndTransfer() {
        assertThat(intake("petitionGuidance").text())
                .contains("gửi đơn đến Ủy ban nhân dân phường Hồng An", "trả lại đơn", "Ảnh chụp hiện trạng");
        PaperSheet transfer = intake("petitionTransfer");
        assertThat(transfer.text())
                .contains(
                        "Kính gửi: Ủy ban nhân dân phường Lê Chân",
                        "phong bì niêm phong",
                        "Thông tư số 05/2021/TT-TTCP");
        print("petition-transfer", transfer);
    }

    @Test
    @DisplayName("Từ chối tiếp: thông báo nêu căn cứ, lý do; trường hợp khác chỉ giải thích và ghi phiếu lưu hồ sơ")
    void refusals() {
        PaperSheet notice = intake("petitionReceptionRefusal");
        assertThat(notice.text())
                .contains("Điều 9 Luật Tiếp công dân và Điều 4 Nghị định số 154/2026/NĐ-CP")
                .contains("Luật Khiếu nại, Điều 11 khoản 5, điểm a.", "Đã giải thích nhiều lần.");
        print("petition-reception-refusal", notice);
        assertThat(intake("petitionExplanationNote").text())
                .contains("đã giải thích trực tiếp", "không phải ra thông báo bằng văn bản");
    }

    private Set<String> papers(String procedure) {
        return procedure(procedure).templates().collect(Collectors.toCollection(TreeSet::new));
    }

    private Procedure procedure(String key) {
        return procedures.of(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .list()
                .get(0)
                .getId());
    }

    private static ObjectNode facts(String procedure) {
        return procedure.equals(INTAKE) ? PetitionFacts.intake() : PetitionFacts.denunciation();
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private PaperSheet denunciation(String template) {
        return paper(DENUNCIATION, template, PetitionFacts.denunciation());
    }

    private PaperSheet intake(String template) {
        return paper(INTAKE, template, PetitionFacts.intake());
    }

    /** With the identity among the facts always, so that a paper that must not name it could. */
    private PaperSheet paper(String procedure, String template, ObjectNode facts) {
        ObjectNode variables = facts.deepCopy();
        variables.setAll(PetitionFacts.identity());
        return PaperSheet.of(
                templates.paper(new CaseFacts("case", procedure(procedure).id(), "an-duong", variables), template));
    }

    private static List<String> print(String name, PaperSheet paper) {
        return PaperPictures.print(name, paper.content());
    }
}
