package vn.thuongton.document.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** What cases of the petition procedures say when their papers are drafted; the people in them are invented. */
final class PetitionFacts {

    /** Whom a confidential case protects. */
    static final String NAME = "Quách Thị Ẩn Danh";

    static final String ADDRESS = "số 12 ngõ 34, tổ dân phố số 5";
    static final String PHONE = "0912345678";
    static final String IDENTITY_NUMBER = "031099001234";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LONG_TEXTS = Set.of(
            "denunciationContent",
            "acceptedContent",
            "verificationSteps",
            "screeningReasons",
            "refusalReasons",
            "verificationContent",
            "denouncerStatement",
            "accusedStatement",
            "evidenceFindings",
            "expertQuestion",
            "verificationFindings",
            "verificationOpinion",
            "proposedMeasures",
            "conclusionFindings",
            "conclusionLaw",
            "conclusionResponsibility",
            "conclusionMeasures",
            "handlingOrder",
            "proposalContent",
            "protectionReasons",
            "clockReasons",
            "summary",
            "contentSummary",
            "answerText",
            "refusalReason",
            "receptionConclusion");
    private static final String IDENTITY = """
            {"parties": [{"name": "%s", "role": "petitioner", "address": "%s", "phone": "%s", "identityNumber": "%s"}]}""".formatted(NAME, ADDRESS, PHONE, IDENTITY_NUMBER);
    private static final String DENUNCIATION = """
            {
              "caseNumber": "AD-TC-2026-0007", "subject": "Thu tiền sai quy định", "receivedOn": "2026-11-02",
              "receivedVia": "inPerson", "accusedKind": "officer", "accusedName": "Lê Văn Tuấn",
              "accusedPost": "công chức", "accusedUnit": "Phòng Kinh tế, Hạ tầng và Đô thị",
              "denunciationContent": "Thu tiền làm giấy xác nhận không có biên lai.",
              "evidenceReceived": "03 giấy biên nhận viết tay.", "denouncerVerified": "verified",
              "verificationSteps": "Đã xác minh tại nơi cư trú.", "competence": "ward", "properForm": "yes",
              "capable": "yes", "identifiable": "yes", "screeningAnswer": "ACCEPT",
              "screeningReasons": "Đủ điều kiện thụ lý.", "refusalReasons": "Nội dung đã được giải quyết đúng pháp luật.",
              "competentBody": "Chủ tịch Ủy ban nhân dân phường Hồng An",
              "acceptedContent": "Thu tiền làm giấy xác nhận không có biên lai.", "acceptanceNumber": "215/QĐ-UBND",
              "acceptedOn": "2026-11-10", "verificationMode": "team",
              "officers": [{"value": "van-phong.an-duong", "label": "Phạm Thị Minh"},
                           {"value": "tu-phap.an-duong", "label": "Vũ Văn Đức"}],
              "teamMembers": ["van-phong.an-duong", "tu-phap.an-duong"], "teamLeader": "van-phong.an-duong",
              "verificationUnitName": "Phòng Văn hóa - Xã hội", "verificationContent": "Xác minh việc thu tiền.",
              "verificationUntil": "2026-12-01", "teamDecisionNumber": "216/QĐ-UBND", "teamDecidedOn": "2026-11-11",
              "denouncerWorkOn": "2026-11-12", "denouncerWorkStartedAt": "08:30", "denouncerWorkEndedAt": "10:00",
              "denouncerWorkPlace": "Nơi kín đáo ngoài trụ sở", "denouncerStatement": "Giữ nguyên nội dung tố cáo.",
              "denouncerEvidence": "Bản ghi âm.", "accusedWorkOn": "2026-11-13", "accusedWorkStartedAt": "14:00",
              "accusedWorkEndedAt": "15:30", "accusedWorkPlace": "Phòng họp tầng 2",
              "accusedStatement": "Thừa nhận có thu tiền.", "accusedEvidence": "Sổ ghi chép.",
              "evidenceFindings": "Thu tiền ba lần.", "expertBody": "Viện Khoa học hình sự",
              "expertQuestion": "Chữ ký trên giấy biên nhận của ai?", "expertiseOn": "2026-11-30",
              "expertiseResult": "Chữ ký của người bị tố cáo.", "verificationFindings": "Có ba lần thu tiền.",
              "verificationOpinion": "Hành vi thu tiền là trái quy định.", "reportResult": "partlySubstantiated",
              "proposedMeasures": "Xem xét kỷ luật.", "conclusionFindings": "Có ba lần thu tiền, không có biên lai.",
              "conclusionLaw": "Luật Cán bộ, công chức.", "conclusionResult": "partlySubstantiated",
              "conclusionResponsibility": "Người bị tố cáo chịu trách nhiệm.",
              "conclusionMeasures": "Thu hồi số tiền đã thu.", "conclusionNumber": "03/KL-UBND",
              "concludedOn": "2026-12-05", "proposalBody": "Chủ tịch Ủy ban nhân dân thành phố Hải Phòng",
              "proposalContent": "Xem xét kỷ luật.", "handlingOrder": "Thu hồi số tiền đã thu.",
              "investigationBody": "Cơ quan Cảnh sát điều tra Công an thành phố Hải Phòng",
              "publicationMode": "posting", "publicationPlace": "Trụ sở Ủy ban nhân dân phường",
              "publishedOn": "2026-12-10", "withdrawnOn": "2026-11-20", "withdrawalExtent": "part",
              "remainingContent": "Việc thu tiền lần thứ ba.", "discontinuationGround": "accusedDied",
              "discontinuationNumber": "230/QĐ-UBND", "decidedOn": "2026-12-02",
              "protectedPersons": ["denouncer", "spouse"], "protectionMeasures": ["secrecy", "life"],
              "protectionReasons": "Bị nhắn tin đe dọa.", "protectionBody": "Công an thành phố Hải Phòng",
              "protectionNumber": "12/QĐ-UBND", "protectedFrom": "2026-11-19",
              "protectionFollowNote": "Không còn nguy cơ.", "clockReasons": "Phải xác minh tại ba địa điểm.",
              "inspectionUnit": "Thanh tra thành phố Hải Phòng"
            }""";
    private static final String INTAKE = """
            {
              "caseNumber": "AD-XLD-2026-0011", "subject": "Đơn nhiều nội dung", "receivedOn": "2026-11-02",
              "receivedVia": "transferred", "transferredBy": "Thanh tra thành phố",
              "transferDocument": "12/CV-TTr ngày 30/10/2026", "peopleCount": 1,
              "summary": "Khiếu nại việc không cấp giấy phép xây dựng; phản ánh đèn đường hỏng.",
              "papers": [{"name": "Đơn", "copies": 1, "original": "original"},
                         {"name": "Ảnh chụp hiện trạng", "copies": 12, "original": "copy"}],
              "contents": [{"kind": "complaint", "summary": "Không cấp giấy phép xây dựng."},
                           {"kind": "feedback", "summary": "Đèn đường hỏng."}],
              "proposals": [{"answerText": "Giải quyết khiếu nại lần đầu.", "answerSource": "Luật Khiếu nại, Điều 17"},
                            {"answerText": "Giao đơn vị trả lời.", "answerSource": "Luật Tiếp công dân, Điều 28"}],
              "proposalNote": "Hai nội dung không liên quan nhau.", "chairmanOpinion": "Đồng ý.",
              "receptionConclusion": "Giao Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra.",
              "contentSummary": "Không cấp giấy phép xây dựng.", "kindText": "khiếu nại",
              "answerText": "Đơn không có chữ ký, điểm chỉ.", "answerSource": "Luật Khiếu nại, Điều 11 khoản 5",
              "guidedTo": "Ủy ban nhân dân phường Hồng An", "forwardedTo": "Ủy ban nhân dân phường Lê Chân",
              "refusedOn": "2026-11-02", "refusalClause": "điểm a", "refusalReason": "Đã giải thích nhiều lần."
            }""";

    private PetitionFacts() {}

    /** A denunciation with every field of its forms. */
    static ObjectNode denunciation() {
        return read(DENUNCIATION);
    }

    /** A petition at the front door with every field its papers ask for. */
    static ObjectNode intake() {
        return read(INTAKE);
    }

    /** The protected record of the case, as a sealed paper gets it. */
    static ObjectNode identity() {
        return read(IDENTITY);
    }

    /** The same with texts of many lines. */
    static ObjectNode longer(ObjectNode facts) {
        ObjectNode longer = facts.deepCopy();
        LONG_TEXTS.stream().filter(longer::has).forEach(key -> {
            String line = longer.get(key).asText();
            longer.set(key, TextNode.valueOf((line + " " + line.repeat(4) + "\n").repeat(5)));
        });
        for (JsonNode row : longer.path("contents")) {
            ((ObjectNode) row).put("summary", row.path("summary").asText().repeat(12));
        }
        return longer;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
