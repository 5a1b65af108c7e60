package vn.thuongton.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.petition.PetitionTables.ask;
import static vn.thuongton.petition.PetitionTables.content;
import static vn.thuongton.petition.PetitionTables.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law answers to a petition, table by table. */
class PetitionDecisionsTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} {6} {7} → {8}")
    @CsvSource(
            nullValues = "-",
            value = {
                "yes, none,   -,              -,         2026-11-02, -,  -,   -, anonymous",
                "no,  none,   self,           -,         2026-11-02, 1,  -,   -, unsigned",
                "no,  signed, self,           -,         2026-11-02, 1,  -,   -, eligible",
                "no,  fingerprint, self,      -,         2026-11-02, 4,  -,   -, eligible",
                "no,  signed, agent,          certified, 2027-03-01, 1,  -,   -, eligible",
                "no,  signed, agent,          notarised, 2026-12-31, 1,  -,   -, eligible",
                "no,  signed, agent,          notarised, 2027-01-01, 1,  -,   -, noAuthority",
                "no,  signed, agent,          plain,     2026-11-02, 1,  -,   -, noAuthority",
                "no,  signed, agent,          none,      2026-11-02, 1,  -,   -, noAuthority",
                "no,  signed, agent,          legal,     2026-11-02, 1,  -,   -, noAuthority",
                "no,  signed, representative, legal,     2026-11-02, 1,  -,   -, eligible",
                "no,  signed, representative, plain,     2026-11-02, 1,  -,   -, noAuthority",
                "no,  signed, self,           -,         2026-11-02, 5,  no,  -, notAppointed",
                "no,  signed, self,           -,         2026-11-02, 5,  yes, 2, eligible",
                "no,  signed, self,           -,         2026-11-02, 10, yes, 3, notAppointed",
                "no,  signed, self,           -,         2026-11-02, 11, yes, 3, eligible",
                "no,  signed, self,           -,         2026-11-02, 30, yes, 5, eligible",
                "no,  signed, self,           -,         2026-11-02, 30, yes, 6, notAppointed",
            })
    @DisplayName("Điều kiện của đơn: nặc danh, không chữ ký, không quyền đại diện, nhóm người chưa cử đại diện")
    void eligibility(
            String anonymous,
            String signature,
            String through,
            String authorisation,
            String received,
            Integer people,
            String appointed,
            Integer representatives,
            String expected) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("anonymous", anonymous);
        facts.put("signature", signature);
        facts.put("submittedThrough", through);
        facts.put("authorisation", authorisation);
        facts.put("receivedDay", received);
        facts.put("peopleCount", people);
        facts.put("representativesAppointed", appointed);
        facts.put("representativesCount", representatives);

        assertThat(ask("petitionEligibility", facts).getFirstEntry().toString()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}; {1}; nhận {2}, còn đến {3} → {4}")
    @CsvSource({
        "anonymous,    decidedBefore=none,                2026-11-02, 2026-12-01, complaintAnonymous",
        "unsigned,     decidedBefore=none,                2026-11-02, 2026-12-01, complaintUnsigned",
        "noAuthority,  decidedBefore=none,                2026-11-02, 2026-12-01, complaintNoAuthority",
        "eligible,     decidedBefore=court,               2026-11-02, 2026-12-01, complaintInCourt",
        "eligible,     decidedBefore=secondDecision,      2026-11-02, 2026-12-01, complaintSecondDecision",
        "eligible,     decidedBefore=firstDecision,       2026-11-02, 2026-12-01, complaintFirstDecision",
        "eligible,     decidedBefore=none;lateReason=no,  2026-11-02, 2026-11-01, complaintLate",
        "eligible,     decidedBefore=none,                2026-11-02, 2026-11-01, complaintLate",
        "eligible,     decidedBefore=none;lateReason=yes, 2026-11-02, 2026-11-01, complaintAccepted",
        "eligible,     decidedBefore=none,                2026-11-02, 2026-11-02, complaintAccepted",
        "notAppointed, decidedBefore=none,                2026-11-02, 2026-12-01, complaintNotAppointed",
        "eligible,     decidedBefore=none,                2026-11-02, 2026-12-01, complaintAccepted",
    })
    @DisplayName("Khiếu nại: căn cứ không thụ lý thấy được khi tiếp nhận, ngày cuối của 90 ngày vẫn còn kịp")
    void complaint(String eligibility, String content, LocalDate received, LocalDate lastDay, String answer) {
        Map<String, Object> facts = Map.of(
                "eligibility", eligibility,
                "content", content(content),
                "receivedOn", startOf(received),
                "timeBarAt", Date.from(startOf(lastDay.plusDays(1)).toInstant().minusSeconds(1)));

        assertThat(ask("petitionComplaint", facts).getFirstEntry().toString()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}; {1} → {2}")
    @CsvSource({
        "anonymous,    evidenceClear=yes;accusedRank=chairman,       denunciationToCityInspection",
        "unsigned,     evidenceClear=yes;accusedRank=deputyChairman, denunciationToCityInspection",
        "anonymous,    evidenceClear=yes;accusedRank=wardOfficial,   denunciationToInspect",
        "unsigned,     evidenceClear=yes;accusedRank=wardOfficial,   denunciationToInspect",
        "anonymous,    evidenceClear=no;accusedRank=chairman,        denunciationAnonymous",
        "unsigned,     evidenceClear=no;accusedRank=wardOfficial,    denunciationUnsigned",
        "eligible,     evidenceClear=no;accusedRank=chairman,        denunciationAgainstLeaders",
        "eligible,     evidenceClear=yes;accusedRank=deputyChairman, denunciationAgainstLeaders",
        "eligible,     evidenceClear=no;accusedRank=wardOfficial,    denunciationAccepted",
        "noAuthority,  evidenceClear=no;accusedRank=wardOfficial,    denunciationAccepted",
        "notAppointed, evidenceClear=no;accusedRank=wardOfficial,    denunciationAccepted",
    })
    @DisplayName("Tố cáo: nặc danh có chứng cứ thì thanh tra, kiểm tra; tố cáo lãnh đạo phường thì chuyển thành phố")
    void denunciation(String eligibility, String content, String answer) {
        assertThat(ask("petitionDenunciation", Map.of("eligibility", eligibility, "content", content(content)))
                        .getFirstEntry()
                        .toString())
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}; {1} → {2}")
    @CsvSource({
        "eligible,  kind=refused;matter=complaint;refusalGround=settledAndExplained, refusedInWriting",
        "eligible,  kind=refused;matter=complaint;refusalGround=article4h,           refusedInWriting",
        "anonymous, kind=refused;matter=complaint;refusalGround=article91,           refusedOrally",
        "eligible,  kind=refused;matter=feedback;refusalGround=article4other,        refusedOrally",
        "anonymous, kind=notOurs;matter=denunciation;evidenceClear=yes;alreadySent=no, denunciationToOtherInspection",
        "anonymous, kind=notOurs;matter=denunciation;evidenceClear=no;alreadySent=no,  anonymousFiled",
        "anonymous, kind=feedback,                                                    anonymousFiled",
        "anonymous, kind=grassrootsMediation,                                         anonymousFiled",
        "eligible,  kind=notOurs;matter=complaint;alreadySent=yes;competentAgency=Sở Xây dựng, alreadySent",
        "eligible,  kind=notOurs;matter=denunciation;alreadySent=no,                  denunciationAgencyUnknown",
        "eligible,  kind=notOurs;matter=complaint;alreadySent=no,                     agencyUnknown",
        "eligible,  kind=notOurs;matter=denunciation;alreadySent=no;competentAgency=Sở Y tế, denunciationNotOurs",
        "eligible,  kind=notOurs;matter=feedback;alreadySent=no;competentAgency=Sở Y tế,     feedbackNotOurs",
        "eligible,  kind=notOurs;matter=complaint;alreadySent=no;competentAgency=Sở Y tế,    complaintNotOurs",
        "eligible,  kind=notOurs;matter=other;alreadySent=no;competentAgency=Tòa án,         otherNotOurs",
        "eligible,  kind=grassrootsMediation,                                         mediationAccepted",
        "eligible,  kind=landConciliation,                                            landAccepted",
        "unsigned,  kind=feedback,                                                    feedbackAccepted",
        "eligible,  kind=feedback,                                                    feedbackAccepted",
    })
    @DisplayName(
            "Nội dung khác: khiếu nại không thuộc thẩm quyền thì trả lại, tố cáo thì chuyển, từ chối tiếp có căn cứ")
    void other(String eligibility, String content, String answer) {
        assertThat(ask("petitionOther", Map.of("eligibility", eligibility, "content", content(content)))
                        .getFirstEntry()
                        .toString())
                .isEqualTo(answer);
    }

    @Test
    @DisplayName("Mỗi cách xử lý mà các bảng đưa ra đều có câu trả lời, căn cứ và văn bản của nó; không có dòng thừa")
    void everyAnswerIsInTheCatalogue() {
        Set<String> given = Stream.of("petitionComplaint", "petitionDenunciation", "petitionOther")
                .flatMap(table -> outputs(table).stream())
                .collect(Collectors.toSet());
        Set<String> known = Dmn.readModelFromFile(
                        Path.of("processes/petition/petitionAnswer.dmn").toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .map(rule -> unquoted(rule.getInputEntries().iterator().next().getTextContent()))
                .collect(Collectors.toSet());

        assertThat(known).isEqualTo(given);
        assertThat(given).allSatisfy(answer -> {
            DmnDecisionResultEntries row =
                    ask("petitionAnswer", Map.of("answer", answer, "content", content("kind=x")));
            assertThat(row.get("answer")).isEqualTo(answer);
            assertThat(row.get("answerText").toString()).isNotBlank();
            assertThat(row.get("answerSource").toString()).isNotBlank();
            assertThat(row.get("confidence")).isIn("CONFIRMED", "UNCONFIRMED");
            assertThat(row.get("route"))
                    .isIn(
                            "complaint",
                            "denunciation",
                            "feedback",
                            "grassrootsMediation",
                            "landConciliation",
                            "notAccepted",
                            "guided",
                            "transferred",
                            "inspected",
                            "filed",
                            "receptionRefused",
                            "explained");
        });
    }

    @ParameterizedTest(name = "{0} → hướng dẫn {1}, chuyển {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "complaintNotOurs, Sở Y tế, -",
                "denunciationNotOurs, -, Sở Y tế",
                "denunciationAgainstLeaders, -, Chủ tịch Ủy ban nhân dân thành phố",
                "denunciationToOtherInspection, -, Sở Y tế",
                "complaintFirstDecision, Chủ tịch Ủy ban nhân dân thành phố (lần hai) hoặc Tòa án, -",
                "complaintLate, -, -",
            })
    @DisplayName("Khiếu nại được hướng dẫn, tố cáo được chuyển, tố cáo lãnh đạo phường chuyển thành phố")
    void whereTo(String answer, String guidedTo, String forwardedTo) {
        DmnDecisionResultEntries row =
                ask("petitionAnswer", Map.of("answer", answer, "content", content("competentAgency=Sở Y tế")));

        assertThat(row.get("guidedTo")).isEqualTo(guidedTo);
        assertThat(row.get("forwardedTo")).isEqualTo(forwardedTo);
    }

    @ParameterizedTest(name = "{0} → {1}, bí mật {2}")
    @CsvSource({
        "kind=complaint, KN, false",
        "kind=denunciation, TC, true",
        "kind=notOurs;matter=denunciation, TC, true",
        "kind=refused;matter=denunciation, TC, true",
        "kind=notOurs;matter=complaint, KN, false",
        "kind=feedback, KN-PA, false",
        "kind=notOurs;matter=feedback, KN-PA, false",
        "kind=grassrootsMediation, Hòa giải, false",
        "kind=landConciliation, Hòa giải, false",
        "kind=notOurs;matter=other, Khác, false",
    })
    @DisplayName("Loại đơn ghi Sổ tiếp công dân; mọi nội dung tố cáo đều giữ bí mật, kể cả khi chuyển nơi khác")
    void matter(String content, String bookKind, boolean secret) {
        DmnDecisionResultEntries row = ask("petitionMatter", Map.of("content", content(content)));

        assertThat(row.get("bookKind")).isEqualTo(bookKind);
        assertThat(row.get("secret")).isEqualTo(secret);
    }

    @Test
    @DisplayName("Đơn có nội dung tố cáo chính Chủ tịch thì người khác quyết định")
    void theChairmanDecidesNothingAgainstHimself() {
        List<Map<String, Object>> mixed =
                List.of(content("kind=complaint"), content("kind=denunciation;accusedRank=chairman"));
        List<Map<String, Object>> deputy = List.of(content("kind=denunciation;accusedRank=deputyChairman"));

        assertThat(ask("petitionDecider", Map.of("contents", mixed))
                        .getFirstEntry()
                        .toString())
                .isEqualTo("another");
        assertThat(ask("petitionDecider", Map.of("contents", deputy))
                        .getFirstEntry()
                        .toString())
                .isEqualTo("chairman");
    }

    @ParameterizedTest
    @CsvSource({"yes, true, false", "no, true, true", "no, false, false"})
    @DisplayName("Thông báo kết quả xử lý khi có nội dung được lập hồ sơ và biết gửi cho ai")
    void resultNotice(String anonymous, boolean started, boolean due) {
        List<Map<String, Object>> proposals = List.of(Map.of("caseStarted", false), Map.of("caseStarted", started));

        assertThat((Boolean) ask("petitionResult", Map.of("anonymous", anonymous, "proposals", proposals))
                        .getFirstEntry())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "receptionPlace, reception, inPerson, committee",
                "chairmanReception, reception, inPerson, committee",
                "post, post, post, post",
                "online, online, online, online",
                "transferred, forwarded, forwarded, -",
            })
    @DisplayName("Cách nhận đơn đi vào biểu mẫu của từng thủ tục")
    void channel(String via, String complaint, String denunciation, String land) {
        DmnDecisionResultEntries row = ask("petitionChannel", Map.of("receivedVia", via));

        assertThat(row.get("complaintVia")).isEqualTo(complaint);
        assertThat(row.get("denunciationVia")).isEqualTo(denunciation);
        assertThat(row.get("landVia")).isEqualTo(land);
    }

    @Test
    @DisplayName("Ngày nhận và danh mục giấy tờ được viết sẵn cho hồ sơ mới")
    void carriedOver() {
        Map<?, ?> carried = (Map<?, ?>) ask(
                        "petitionCarryOver",
                        Map.of(
                                "receivedOnText",
                                "02/11/2026",
                                "submittedAs",
                                "oral",
                                "papers",
                                List.of(
                                        Map.of("name", "Đơn", "copies", 1, "original", "original"),
                                        Map.of("name", "Ảnh", "copies", 3, "original", "copy"))))
                .getFirstEntry();

        assertThat(carried.get("receivedDay")).isEqualTo("2026-11-02");
        assertThat(carried.get("presentedAs")).isEqualTo("recorded");
        assertThat(carried.get("papersText")).isEqualTo("Đơn (1 bản chính); Ảnh (3 bản sao)");
    }

    @ParameterizedTest
    @CsvSource({
        "petitionEligibility, 12",
        "petitionComplaint, 9",
        "petitionDenunciation, 6",
        "petitionOther, 14",
        "petitionMatter, 8",
        "petitionDecider, 2",
        "petitionResult, 3",
        "petitionChannel, 5",
    })
    @DisplayName("Dòng mới của bảng phải có phép thử của nó")
    void everyRuleIsTested(String table, int rules) {
        assertThat(rules(table)).isEqualTo(rules);
    }

    private static Set<String> outputs(String table) {
        return Dmn.readModelFromFile(
                        Path.of("processes/petition/" + table + ".dmn").toFile())
                .getModelElementsByType(OutputEntry.class)
                .stream()
                .map(entry -> unquoted(entry.getTextContent()))
                .collect(Collectors.toSet());
    }

    private static String unquoted(String text) {
        return text.strip().replace("\"", "");
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant());
    }
}
