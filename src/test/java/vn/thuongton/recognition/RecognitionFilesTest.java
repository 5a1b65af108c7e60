package vn.thuongton.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import vn.thuongton.organization.WardFileInvalid;

/** Wrong programmes and dossiers stop the start with file, place and reason. */
class RecognitionFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("programmes"), folder.resolve("programmes"));
        FileSystemUtils.copyRecursively(Path.of("wards"), folder.resolve("wards"));
    }

    static Stream<String[]> wrongProgrammes() {
        return Stream.of(
                mistake(
                        "legal-access-2025",
                        "firstYear: 2025\n",
                        "",
                        "firstYear: phải ghi năm đầu tiên áp dụng chương trình"),
                mistake("legal-access-2021", "lastYear: 2024", "lastYear: 2021", "lastYear: phải từ năm đầu (2022)"),
                mistake("legal-access-2025", "id: legal-access-2025", "id: other", "id: phải trùng với tên tệp"),
                mistake("legal-access-2025", "judgement: PASS_FAIL", "judgement: MAYBE", "(judgement): không đọc được"),
                mistake(
                        "legal-access-2025",
                        "- id: \"1.2\"",
                        "- id: \"1.1\"",
                        "criteria[0], chỉ tiêu 1.1: chỉ tiêu này được khai hai lần"),
                mistake(
                        "legal-access-2025",
                        "- id: \"2\"\n",
                        "- id: \"1\"\n",
                        "criteria[1]: tiêu chí \"1\" được khai hai lần"),
                mistake(
                        "legal-access-2025",
                        "{figure: mediationSuccessRate, atLeast: 80",
                        "{atLeast: 80",
                        "chỉ tiêu 3.2.figure: có ngưỡng 80% nhưng không ghi số liệu nào"),
                mistake(
                        "legal-access-2025",
                        "figure: mediationSuccessRate",
                        "figure: mediationRate",
                        "chỉ tiêu 3.2.figure: không có số liệu \"mediationRate\" trong tệp programmes/figures.yaml"),
                mistake("legal-access-2025", "notArisenPasses: true", "", "notArisenPasses: phải có"),
                mistake(
                        "legal-access-2025",
                        "kind: PERSON\n",
                        "kind: TOTAL_POINTS\n    atLeast: 80\n",
                        "conditions[1].kind: chương trình không chấm điểm"),
                mistake(
                        "legal-access-2025",
                        "confirmed: false\njudgement",
                        "confirmed: false\ntotalPoints: 100\njudgement",
                        "judgement: chương trình không chấm điểm thì không ghi totalPoints, maxPoints"),
                mistake("legal-access-2021", "totalPoints: 100\n", "", "totalPoints: chương trình chấm điểm phải ghi"),
                mistake(
                        "legal-access-2021",
                        "    atLeast: 50\n",
                        "",
                        "conditions[1].atLeast: điều kiện về điểm phải ghi mức tối thiểu"),
                mistake(
                        "legal-access-2021",
                        "        notArisenPasses: true\n",
                        "        notArisenPasses: true\n        maxPoints: 5\n",
                        "criteria: maxPoints phải ghi cho mọi chỉ tiêu"),
                mistake(
                        "friendly-government",
                        "level: 2,",
                        "level: 1,",
                        "levels[1].level: các mức phải ghi từ thấp đến cao"),
                mistake("law-abiding", "openQuestions:", "questions:", "không có mục tên \"questions\""));
    }

    @ParameterizedTest
    @MethodSource("wrongProgrammes")
    @DisplayName("Chương trình sai thì nói rõ tệp, chỗ sai và lý do")
    void programmeRefused(String programme, String written, String wrong, String told) throws IOException {
        replace("programmes/" + programme + ".yaml", written, wrong);

        assertThatThrownBy(this::read)
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageContaining("Tệp programmes/" + programme + ".yaml")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("Điểm tối đa của các chỉ tiêu phải cộng lại đúng tổng điểm của chương trình")
    void pointsOfAProgrammeSum() throws IOException {
        Path file = folder.resolve("programmes/legal-access-2021.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("notArisenPasses: true", "notArisenPasses: true\n        maxPoints: 6")
                        .replace("notArisenPasses: false", "notArisenPasses: false\n        maxPoints: 5"));

        assertThatThrownBy(this::read)
                .hasMessageContaining("criteria: điểm tối đa của các chỉ tiêu cộng lại là 107, phải là 100");
    }

    static Stream<String[]> wrongDossiers() {
        return Stream.of(
                mistake("hong-son", "    \"5.4\": cong-an\n", "", "[0].owners: chưa có đơn vị phụ trách chỉ tiêu 5.4"),
                mistake(
                        "hong-son",
                        "    \"5.4\": cong-an\n",
                        "    \"5.4\": cong-an-phuong\n",
                        "[0].owners.5.4: không có đơn vị \"cong-an-phuong\" trong mục units của ward.yaml"),
                mistake(
                        "hong-son",
                        "    \"5.4\": cong-an\n",
                        "    \"5.4\": giam-sat\n",
                        "[0].owners.5.4: không có đơn vị \"giam-sat\""),
                mistake(
                        "hong-son",
                        "    \"5.4\": cong-an\n",
                        "    \"5.4\": cong-an\n    \"5.5\": cong-an\n",
                        "[0].owners.5.5: chương trình \"legal-access-2021\" không có chỉ tiêu \"5.5\""),
                mistake(
                        "hong-son",
                        "    \"5.4\": cong-an\n",
                        "    \"5.4\": cong-an\n    \"5.4\": quan-su\n",
                        "mục \"5.4\" được ghi hai lần, chỉ được ghi một"),
                mistake(
                        "hong-son",
                        "dossierUnit: cc-tu-phap-ho-tich",
                        "dossierUnit: tu-phap",
                        "[0].dossierUnit: không có đơn vị \"tu-phap\""),
                mistake(
                        "hong-son",
                        "programme: legal-access-2021",
                        "programme: legal-access-2019",
                        "[0].programme: không có chương trình \"legal-access-2019\"; đang có: friendly-government,"
                                + " law-abiding, legal-access-2021, legal-access-2025"),
                mistake(
                        "hong-son",
                        "years: {from: 2023, until: 2023}",
                        "years: {from: 2023, until: 2025}",
                        "[0].years.until: năm 2025 ngoài thời gian áp dụng của chương trình \"legal-access-2021\" (2022 đến"
                                + " 2024)"),
                mistake(
                        "hong-son",
                        "years: {from: 2023, until: 2023}",
                        "years: {from: 2021, until: 2023}",
                        "[0].years.from: năm 2021 ngoài thời gian áp dụng"),
                mistake(
                        "hong-son",
                        "years: {from: 2023, until: 2023}",
                        "years: {until: 2023}",
                        "[0].years.from: phải ghi năm đánh giá đầu tiên"),
                mistake(
                        "hong-son",
                        "  years: {from: 2023, until: 2023}\n",
                        "",
                        "[0].years: phải ghi làm hồ sơ cho những năm nào"),
                mistake(
                        "hong-son",
                        "evidenceBy: {on: \"11-29\"",
                        "evidenceBy: {on: \"02-29\"",
                        "[0].evidenceBy: hạn nộp tài liệu kiểm chứng phải từ ngày 2023-03-13 trở đi"),
                mistake(
                        "hong-son",
                        "evidenceBy: {on: \"11-29\"",
                        "evidenceBy: {on: \"13-29\"",
                        "evidenceBy.on): không đọc được"),
                mistake(
                        "hong-son",
                        "      - {figure: wardMediationOnTime",
                        "      - {figure: mediationOnTime",
                        "[0].targets.3.1.figure: không có số liệu \"mediationOnTime\""),
                mistake(
                        "hong-son",
                        "  aims:\n",
                        "  maxPoints: {\"1.1\": 100}\n  aims:\n",
                        "[0].maxPoints: phải ghi điểm tối đa cho mọi chỉ tiêu"),
                mistake("hong-son", "  assumption: ", "  targetsText: ", "không có mục tên \"targetsText\""),
                mistake(
                        "viet-hoa",
                        "- programme: law-abiding\n  years: {from: 2026, until: 2030}",
                        "- programme: legal-access-2025\n  years: {from: 2027, until: 2030}",
                        "[1].years: hồ sơ \"legal-access-2025\" của cùng một năm được khai hai lần"),
                mistake(
                        "an-duong",
                        "  opensOn:",
                        "  # opensOn:",
                        "[0].opensOn: chương trình không ấn định ngày mở hồ sơ"),
                mistake("chu-van-an", "level: 2,", "level: 5,", "[0].goals: chương trình không có mức 5"));
    }

    @ParameterizedTest
    @MethodSource("wrongDossiers")
    @DisplayName("Hồ sơ của phường khai sai thì nói rõ tệp, chỗ sai và lý do")
    void dossierRefused(String ward, String written, String wrong, String told) throws IOException {
        replace("wards/" + ward + "/dossiers.yaml", written, wrong);
        RecognitionFiles files = read();

        assertThatThrownBy(() -> files.dossiersOf(ward))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageContaining("Tệp wards/" + ward + "/dossiers.yaml")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("Phường ghi điểm tối đa thì phải cộng lại đúng 100")
    void pointsOfAWardSum() throws IOException {
        StringBuilder points = new StringBuilder("  maxPoints: {");
        RecognitionFiles.shipped()
                .programme("legal-access-2021")
                .indicators()
                .forEach(indicator -> points.append("\"").append(indicator.id()).append("\": 4.5, "));
        replace("wards/hong-son/dossiers.yaml", "  aims:\n", points + "}\n  aims:\n");

        assertThatThrownBy(() -> read().dossiersOf("hong-son"))
                .hasMessageContaining("[0].maxPoints: điểm tối đa của các chỉ tiêu cộng lại là 90, phải là 100");
    }

    @Test
    @DisplayName("Phường không có tệp dossiers.yaml thì không có hồ sơ nào")
    void withoutFile() throws IOException {
        Files.delete(folder.resolve("wards/an-bien/dossiers.yaml"));

        assertThat(read().dossiersOf("an-bien")).isEmpty();
    }

    private RecognitionFiles read() {
        return RecognitionFiles.in("file:" + folder + "/programmes/", "file:" + folder + "/wards/");
    }

    private void replace(String name, String written, String wrong) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        int at = text.indexOf(written);
        assertThat(at).as("the file has %s", written).isNotNegative();
        Files.writeString(file, text.substring(0, at) + wrong + text.substring(at + written.length()));
    }

    private static String[] mistake(String file, String written, String wrong, String told) {
        return new String[] {file, written, wrong, told};
    }
}
