package vn.thuongton.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

class WardFilesTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Tệp của phường An Dương đọc được trọn vẹn")
    void readsAnDuong() {
        WardFiles files = wardFiles("classpath:wards/");

        Ward ward = files.ward("an-duong");

        assertThat(ward.code()).isEqualTo("AD");
        assertThat(ward.digestAt()).isEqualTo(LocalTime.of(7, 30));
        assertThat(ward.escalation()).isEqualTo(new Escalation(3, 5));
        assertThat(ward.unitFor(WardFunction.LAND_URBAN).name()).isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
        assertThat(ward.unit("kinh-te-ha-tang").aliases()).contains("Phòng Kinh tế");
        assertThat(ward.teamOf("tdp-2").mediators()).isNotEmpty();
        assertThat(files.officers(ward)).extracting(Officer::id).contains("chu-tich.an-duong", "van-phong.an-duong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an-duong", "viet-hoa", "an-bien", "chu-van-an", "hong-son"})
    @DisplayName(
            "Tệp của cả năm phường đọc được; mỗi đơn vị có một cán bộ và một trưởng đơn vị chạy thử, cả phường một Chủ tịch")
    void everyUnitHasAnOfficerAndAHead(String wardId) {
        WardFiles files = wardFiles("classpath:wards/");
        Ward ward = files.ward(wardId);

        assertThat(files.officers(ward))
                .extracting(Officer::id)
                .containsAll(ward.units().stream()
                        .flatMap(unit -> Stream.of(unit.id() + "." + wardId, "truong-" + unit.id() + "." + wardId))
                        .toList());
        assertThat(files.officers(ward))
                .filteredOn(Officer::chairman)
                .extracting(Officer::id)
                .containsExactly("chu-tich." + wardId);
    }

    @Test
    @DisplayName("Phường Hồng Sơn năm 2023 giao việc cho từng chức danh công chức, đặt mục tiêu hòa giải thành 95%")
    void hongSonHasPosts() {
        Ward ward = wardFiles("classpath:wards/").ward("hong-son");

        assertThat(ward.unitFor(WardFunction.OFFICE).name()).isEqualTo("Công chức Văn phòng - Thống kê");
        assertThat(ward.unitFor(WardFunction.JUSTICE).name()).isEqualTo("Công chức Tư pháp - Hộ tịch");
        assertThat(ward.mediationTeams()).hasSize(7);
        assertThat(ward.mediationTarget()).isEqualTo(95);
    }

    static Stream<String[]> mistakes() {
        return Stream.of(
                mistake("code: AD", "code: ad1", "code: không đúng mẫu"),
                mistake("name: phường An Dương\n", "", "name: không được để trống"),
                mistake("digestAt: \"07:30\"", "digestAt: \"sáng\"", "(digestAt): không đọc được"),
                mistake("digestAt: \"07:30\"", "", "digestAt: phải có"),
                mistake("officeAfter: 3", "officeAfter: 0", "escalation.officeAfter: phải từ 1 trở lên"),
                mistake("officeAfter: 3, ", "", "escalation.officeAfter: phải từ 1 trở lên"),
                mistake("officeAfter: 3", "officeAfter: 6", "escalation.leadershipAfter: phải từ 6 trở lên"),
                mistake("officeAfter: 3", "office: 3", "không có mục tên \"office\""),
                mistake("escalation: {officeAfter: 3, leadershipAfter: 5}", "", "escalation: phải có"),
                mistake("mediationTarget: 80", "mediationTarget: 180", "mediationTarget: phải từ 100 trở xuống"),
                mistake("mediationTarget: 80", "muctieu: 80", "không có mục tên \"muctieu\""),
                mistake("  office: van-phong", "  office: van-thu", "functions.office: không có đơn vị \"van-thu\""),
                mistake("  office: van-phong\n", "", "functions.office: chưa giao cho đơn vị nào"),
                mistake("  office: van-phong", "  ofice: van-phong", "(functions): không đọc được: "),
                mistake(
                        "  office: van-phong\n",
                        "  office: van-phong\n  office: tu-phap\n",
                        "mục \"office\" được ghi hai lần, chỉ được ghi một"),
                mistake(
                        "  office: van-phong\n",
                        "  office: [van-phong, tu-phap]\n",
                        "phải là một giá trị, không phải một danh sách"),
                mistake("  - id: quan-su", "  - id: chu-tich", "units[6].id: \"chu-tich\" là nhóm có quyền riêng"),
                mistake("  - id: quan-su", "  - id: cong-an", "units[6].id: đơn vị \"cong-an\" được khai hai lần"),
                mistake(
                        "name: Công an phường",
                        "name: Phòng Kinh tế",
                        "units[5]: tên \"Phòng Kinh tế\" chỉ hai đơn vị khác nhau"),
                mistake("neighbourhood: tdp-3", "neighbourhood: tdp-1", "tổ dân phố \"tdp-1\" đã có tổ hòa giải khác"),
                mistake("id: an-duong", "id: an-bien", "id: phải trùng với tên thư mục \"an-duong\""),
                mistake("    amount: 15", "    amount: 0", "ownLimits[0].amount: phải từ 1 trở lên"),
                mistake("unit: WORKING_DAY", "unit: NGÀY", "ownLimits[0].unit: không đúng mẫu"),
                mistake("validFrom: 2026-01-01", "validFrom: sớm", "(ownLimits[0].validFrom): không đọc được"),
                mistake("    validFrom: 2026-01-01\n", "", "ownLimits[0].validFrom: phải có"),
                mistake(
                        "ownLimits:\n",
                        "ownLimits:\n  - {timeLimit: feedback.resolution, amount: 5, unit: MONTH, source: x,"
                                + " validFrom: 2026-01-01}\n",
                        "ownLimits[1]: thời hạn \"feedback.resolution\" từ ngày 2026-01-01 được khai hai lần"),
                mistake("ownLimits:\n", "gioiHan:\n", "không có mục tên \"gioiHan\""),
                mistake("units:\n", "units: [\n", "dòng "));
    }

    private static String[] mistake(String written, String wrong, String told) {
        return new String[] {written, wrong, told};
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @DisplayName("Tệp sai thì nói rõ tệp, chỗ sai và lý do")
    void tellsFilePlaceAndReason(String written, String wrong, String told) throws IOException {
        String content = Files.readString(Path.of("wards/an-duong/ward.yaml"));
        assertThat(content).contains(written);
        Path ward = Files.createDirectories(folder.resolve("an-duong"));
        Files.writeString(ward.resolve("ward.yaml"), content.replaceFirst(Pattern.quote(written), wrong));

        assertThatThrownBy(() -> inFolder().ward("an-duong"))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageStartingWith("Tệp wards/an-duong/ward.yaml")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("Phường chưa có thư mục thì nói rõ")
    void tellsMissingWard() {
        assertThatThrownBy(() -> inFolder().ward("khong-co"))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessage("Tệp wards/khong-co/ward.yaml: không tìm thấy; phường \"khong-co\" chưa có dữ liệu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a.an-duong, familyName: A, givenName: B, units: [khong-co]} | không có đơn vị \"khong-co\"",
                "- {id: a.an-bien, familyName: A, givenName: B, units: [van-phong]} | id phải kết thúc bằng",
                "- {id: a.an-duong, familyName: A, units: [van-phong]} | givenName: không được để trống",
                "- {id: a.an-duong, familyName: A, givenName: B, units: [van-phong], chairman: true} | Chủ tịch phải thuộc",
            })
    @DisplayName("Người dùng thử khai sai thì nói rõ")
    void tellsWrongOfficer(String officer, String told) throws IOException {
        Path ward = Files.createDirectories(folder.resolve("an-duong"));
        Files.copy(Path.of("wards/an-duong/ward.yaml"), ward.resolve("ward.yaml"));
        Files.writeString(ward.resolve("officers.yaml"), officer + "\n");
        WardFiles files = inFolder();

        assertThatThrownBy(() -> files.officers(files.ward("an-duong")))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageContaining("officers.yaml, mục [0]")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chairman: true | chairman: false | phải ghi chairman: true cho một người",
                "head: true} | head: true, chairman: true} | chỉ một người được ghi chairman: true, nhưng có chu-tich.an-duong,"
            })
    @DisplayName("Tệp người dùng thử ghi đúng một Chủ tịch phường")
    void tellsChairman(String written, String wrong, String told) throws IOException {
        String content = Files.readString(Path.of("wards/an-duong/officers.yaml"));
        Path ward = Files.createDirectories(folder.resolve("an-duong"));
        Files.copy(Path.of("wards/an-duong/ward.yaml"), ward.resolve("ward.yaml"));
        Files.writeString(ward.resolve("officers.yaml"), content.replace(written, wrong));
        WardFiles files = inFolder();

        assertThatThrownBy(() -> files.officers(files.ward("an-duong")))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageContaining("officers.yaml, mục chairman: " + told);
    }

    private WardFiles inFolder() {
        return wardFiles("file:" + folder + "/");
    }

    private static WardFiles wardFiles(String location) {
        return new WardFiles(new DataFiles(new DefaultResourceLoader(), VALIDATOR, location));
    }
}
