package vn.thuongton.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programmes and dossiers that are delivered, against the documents they come from. */
class ShippedDossiersTest {

    private final RecognitionFiles files = RecognitionFiles.shipped();

    @ParameterizedTest
    @CsvSource({
        "legal-access-2025, PASS_FAIL, 2025, , 3, 14",
        "legal-access-2021, POINTS, 2022, 2024, 5, 20",
        "friendly-government, LEVELS, 2026, , 4, 16",
        "law-abiding, TARGETS, 2026, 2030, 3, 13"
    })
    @DisplayName("Bốn chương trình đủ tiêu chí, chỉ tiêu và năm áp dụng")
    void programmesAreComplete(
            String id, Judgement judgement, int firstYear, Integer lastYear, int criteria, int indicators) {
        Programme programme = files.programme(id);

        assertThat(programme.judgement()).isEqualTo(judgement);
        assertThat(programme.firstYear()).isEqualTo(firstYear);
        assertThat(programme.lastYear()).isEqualTo(lastYear);
        assertThat(programme.criteria()).hasSize(criteria);
        assertThat(programme.indicators()).hasSize(indicators);
    }

    @Test
    @DisplayName("Quyết định 25/2021: 2+6+3+5+4 chỉ tiêu, từ 80 điểm, mỗi tiêu chí từ 50%; điểm từng chỉ tiêu để trống")
    void oldProgramme() {
        Programme programme = files.programme("legal-access-2021");

        assertThat(programme.criteria())
                .extracting(criterion -> criterion.indicators().size())
                .containsExactly(2, 6, 3, 5, 4);
        assertThat(programme.conditions())
                .extracting(condition -> condition.kind() + " " + condition.atLeast())
                .containsExactly("TOTAL_POINTS 80", "CRITERION_SHARE 50", "PERSON null");
        assertThat(programme.knownPoints()).isEmpty();
        assertThat(programme.openQuestions()).anyMatch(question -> question.contains("Phụ lục I"));
    }

    @Test
    @DisplayName("Quyết định 27/2025: điều luật chưa tìm thấy thì ghi là chưa kiểm chứng và nêu trong câu hỏi để ngỏ")
    void newProgrammeSaysWhatIsUnknown() {
        Programme programme = files.programme("legal-access-2025");

        assertThat(programme.confirmed()).isFalse();
        assertThat(programme.indicators()).noneMatch(Indicator::confirmed);
        assertThat(programme.conditions()).noneMatch(Condition::confirmed);
        assertThat(String.join(" ", programme.openQuestions()))
                .contains(
                        "điều kiện công nhận",
                        "Điều 3 Thông tư 15/2025",
                        "mốc thời gian",
                        "giá trị",
                        "3.3",
                        "Ai quyết định");
        assertThat(programme.indicator("3.2").measures())
                .extracting(measure -> measure.figure() + " " + measure.atLeast())
                .containsExactly("mediationSuccessRate 80");
    }

    @Test
    @DisplayName(
            "Hồng Sơn 2023: 20 chỉ tiêu giao đúng chức danh, nộp tài liệu đến hết 29/11/2023, gửi đến hết 09/01/2024")
    void hongSon() {
        DossierYear found = files.dossier("hong-son", "legal-access-2021", 2023);

        Map<String, List<String>> byUnit = found.dossier().owners().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                entries -> entries.stream()
                                        .map(Map.Entry::getKey)
                                        .sorted()
                                        .toList())));
        assertThat(byUnit)
                .containsOnly(
                        Map.entry(
                                "cc-van-phong-thong-ke",
                                List.of("1.1", "2.2", "4.1", "4.2", "4.3", "4.4", "5.1", "5.3")),
                        Map.entry("cc-tu-phap-ho-tich", List.of("1.2", "2.1", "2.3", "2.4", "2.5", "3.1", "3.3")),
                        Map.entry("cc-tai-chinh-ke-toan", List.of("2.6", "3.2", "4.5")),
                        Map.entry("mot-cua", List.of("5.2")),
                        Map.entry("cong-an", List.of("5.4")));
        assertThat(found.dossier().dossierUnit()).isEqualTo("cc-tu-phap-ho-tich");
        assertThat(found.opensOn()).isEqualTo(LocalDate.of(2023, 3, 13));
        assertThat(found.evidenceBy()).isEqualTo(LocalDate.of(2023, 11, 29));
        assertThat(found.handOverBy()).isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(found.measures(found.programme().indicator("3.1")))
                .extracting(measure -> measure.figure() + " " + measure.atLeast())
                .containsExactly("mediationSuccessRate 95", "wardMediationOnTime 100");
    }

    @ParameterizedTest
    @CsvSource({
        "an-duong, legal-access-2025, van-phong",
        "an-bien, legal-access-2025, van-phong",
        "viet-hoa, legal-access-2025, van-phong",
        "chu-van-an, legal-access-2025, van-phong",
        "viet-hoa, law-abiding, van-phong",
        "chu-van-an, friendly-government, van-hoa-xa-hoi"
    })
    @DisplayName(
            "Các phường năm 2026 có hồ sơ; chủ hồ sơ đúng văn bản, người phụ trách do ta đề xuất thì ghi là giả định")
    void wardsOf2026(String ward, String programme, String dossierUnit) {
        DossierYear found = files.dossier(ward, programme, 2026);

        assertThat(found.dossier().dossierUnit()).isEqualTo(dossierUnit);
        assertThat(found.dossier().assumed())
                .containsExactlyInAnyOrderElementsOf(found.dossier().owners().keySet());
        assertThat(found.dossier().assumption()).isNotBlank();
    }

    @Test
    @DisplayName("Chu Văn An: Mức 2 năm 2026, phấn đấu Mức 3, Mức 4 từ năm 2027; tiêu chuẩn các mức để ngỏ")
    void chuVanAn() {
        DossierYear found = files.dossier("chu-van-an", "friendly-government", 2026);

        assertThat(found.dossier().goal(2026).orElseThrow().level()).isEqualTo(2);
        assertThat(found.dossier().goal(2027).orElseThrow().text()).contains("Mức 3, Mức 4");
        assertThat(found.programme().levels()).hasSize(4).allMatch(level -> level.atLeast() == null);
    }
}
