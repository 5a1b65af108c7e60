package vn.thuongton.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import vn.thuongton.engine.ClockConfiguration;

/** Units renamed or merged: phường An Dương joins two offices into one, which is renamed later. */
class UnitReformTest {

    private static final LocalDate MERGED = LocalDate.of(2027, 1, 1);
    private static final LocalDate RENAMED = LocalDate.of(2028, 7, 1);

    private static final String UNITS = """
              - {id: kinh-te-van-hoa, name: Phòng Kinh tế - Văn hóa, since: 2027-01-01}
              - {id: phat-trien, name: Phòng Phát triển, since: 2028-07-01}
            """;

    private static final String REFORMS = """
            reforms:
              - {on: 2028-07-01, from: [kinh-te-van-hoa], to: phat-trien, source: Quyết định số 2}
              - {on: 2027-01-01, from: [kinh-te-ha-tang, van-hoa-xa-hoi], to: kinh-te-van-hoa, source: Quyết định số 1}
              - {on: 2027-01-01, from: [to-hoa-giai], to: mat-tran, source: Quyết định số 1}
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Từ ngày sắp xếp, chức năng của đơn vị cũ do đơn vị mới làm; nhiều lần sắp xếp nối tiếp nhau")
    void functionsFollow() throws IOException {
        Ward ward = ward(UNITS, REFORMS);

        assertThat(landUnit(ward, MERGED.minusDays(1))).isEqualTo("kinh-te-ha-tang");
        assertThat(landUnit(ward, MERGED)).isEqualTo("kinh-te-van-hoa");
        assertThat(landUnit(ward, RENAMED.minusDays(1))).isEqualTo("kinh-te-van-hoa");
        assertThat(landUnit(ward, RENAMED)).isEqualTo("phat-trien");
        assertThat(ward.on(RENAMED).unitFor(WardFunction.CULTURE_SOCIETY).name())
                .isEqualTo("Phòng Phát triển");
        assertThat(ward.on(RENAMED).unitFor(WardFunction.OFFICE).id()).isEqualTo("van-phong");
    }

    @Test
    @DisplayName("Đơn vị phục vụ tổ hòa giải cũng theo sắp xếp")
    void teamsFollow() throws IOException {
        Ward ward = ward(UNITS, "    unit: kinh-te-ha-tang\n", REFORMS);

        assertThat(ward.teamOf("tdp-1").unit()).isEqualTo("kinh-te-ha-tang");
        assertThat(ward.on(MERGED).teamOf("tdp-1").unit()).isEqualTo("kinh-te-van-hoa");
        assertThat(ward.on(MERGED).teamOf("tdp-2").unit())
                .as("that of the function")
                .isNull();
        assertThat(ward.on(MERGED).unitFor(WardFunction.MEDIATION_TEAM).id()).isEqualTo("mat-tran");
    }

    @Test
    @DisplayName("Đơn vị đã sắp xếp không còn được chọn, đơn vị chưa đến ngày lập cũng chưa, nhưng tên cũ vẫn đọc được")
    void unitsOfADay() throws IOException {
        Ward ward = ward(UNITS, REFORMS);

        assertThat(ids(ward, MERGED.minusDays(1)))
                .contains("kinh-te-ha-tang", "van-hoa-xa-hoi")
                .doesNotContain("kinh-te-van-hoa", "phat-trien");
        assertThat(ids(ward, RENAMED))
                .contains("phat-trien", "mat-tran")
                .doesNotContain("kinh-te-ha-tang", "van-hoa-xa-hoi", "kinh-te-van-hoa", "to-hoa-giai");
        assertThat(ward.on(RENAMED).unit("kinh-te-ha-tang").name()).isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    @Test
    @DisplayName("Ngày sắp xếp tính theo giờ Việt Nam: hỏi phường thì được phường của hôm nay")
    void wardsAreOfToday() throws IOException {
        Ward ward = ward(UNITS, REFORMS);

        assertThat(landUnit(at(ward, "2026-12-31T23:59:59+07:00"))).isEqualTo("kinh-te-ha-tang");
        assertThat(landUnit(at(ward, "2027-01-01T00:00:00+07:00"))).isEqualTo("kinh-te-van-hoa");
    }

    @Test
    @DisplayName("Ai cũng hỏi được: đơn vị này vào ngày ấy là đơn vị nào")
    void unitsTellTheCurrentOne() throws IOException {
        Clock clock = clock("2027-01-01T00:00:00+07:00");
        Units units = new Units(new Wards(List.of(ward(UNITS, REFORMS)), clock), clock);

        assertThat(units.current("an-duong", "kinh-te-ha-tang")).isEqualTo("kinh-te-van-hoa");
        assertThat(units.current("an-duong", "kinh-te-ha-tang", RENAMED)).isEqualTo("phat-trien");
        assertThat(units.current("an-duong", "van-phong", RENAMED)).isEqualTo("van-phong");
        assertThat(units.today("an-duong")).extracting(Unit::id).contains("kinh-te-van-hoa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{on: 2027-01-01, from: [phong-ma], to: van-phong, source: x}"
                        + " | reforms[0].from: không có đơn vị \"phong-ma\" trong mục units",
                "{on: 2027-01-01, from: [tu-phap], to: phong-ma, source: x}"
                        + " | reforms[0].to: không có đơn vị \"phong-ma\" trong mục units",
                "{on: 2027-01-01, from: [tu-phap], to: tu-phap, source: x}"
                        + " | reforms[0].to: đơn vị \"tu-phap\" không còn từ ngày 2027-01-01 nên không nhận việc",
                "{on: 2027-01-01, from: [tu-phap], to: van-phong, source: x}, {on: 2028-01-01, from: [tu-phap], to:"
                        + " mat-tran, source: x} | reforms[1].from: đơn vị \"tu-phap\" đã được thay từ ngày 2027-01-01",
                "{on: 2027-01-01, from: [tu-phap], to: van-phong, source: x}, {on: 2028-01-01, from: [van-phong], to:"
                        + " tu-phap, source: x} | reforms[1].to: đơn vị \"tu-phap\" không còn từ ngày 2027-01-01",
                "{on: 2027-01-01, from: [tu-phap], to: van-phong, source: x}, {on: 2027-01-01, from: [van-phong], to:"
                        + " mat-tran, source: x} | reforms[0].to: đơn vị \"van-phong\" không còn từ ngày 2027-01-01",
                "{on: 2027-01-01, from: [tu-phap], to: giam-sat, source: x}"
                        + " | reforms[0]: đơn vị giám sát và đơn vị khác không thay nhau được",
                "{on: 2026-01-01, from: [tu-phap], to: phat-trien, source: x}"
                        + " | reforms[0].on: đơn vị \"phat-trien\" đến ngày 2028-07-01 mới có",
                "{on: 2027-01-01, from: [], to: van-phong, source: x} | reforms[0].from: phải có ít nhất một mục",
                "{from: [tu-phap], to: van-phong, source: x} | reforms[0].on: phải có",
                "{on: 2027-01-01, from: [tu-phap], to: van-phong} | reforms[0].source: không được để trống",
                "{on: mai, from: [tu-phap], to: van-phong, source: x} | (reforms[0].on): không đọc được",
            })
    @DisplayName("Sắp xếp khai sai thì nói rõ tệp, chỗ sai và lý do")
    void refuses(String reforms, String told) {
        assertThatThrownBy(() -> ward(UNITS, "reforms: [" + reforms + "]\n"))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageStartingWith("Tệp wards/an-duong/ward.yaml, ")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("Chủ tịch vẫn đúng đơn vị khi đơn vị lãnh đạo được đổi tên")
    void chairmanFollows() throws IOException {
        Ward ward = ward(
                "  - {id: thuong-truc, name: Thường trực UBND}\n",
                "reforms: [{on: 2026-01-01, from: [lanh-dao], to: thuong-truc, source: x}]\n");

        assertThat(files().officers(ward.on(MERGED)))
                .filteredOn(Officer::chairman)
                .hasSize(1);
    }

    private static String landUnit(Ward ward, LocalDate day) {
        return landUnit(ward.on(day));
    }

    private static String landUnit(Ward ward) {
        return ward.unitFor(WardFunction.LAND_URBAN).id();
    }

    private static List<String> ids(Ward ward, LocalDate day) {
        return ward.unitsOn(day).stream().map(Unit::id).toList();
    }

    private static Ward at(Ward ward, String now) {
        return new Wards(List.of(ward), clock(now)).require("an-duong");
    }

    private static Clock clock(String now) {
        return Clock.fixed(ZonedDateTime.parse(now).toInstant(), ClockConfiguration.VIETNAM);
    }

    private Ward ward(String units, String reforms) throws IOException {
        return ward(units, "", reforms);
    }

    private Ward ward(String units, String unitOfTheFirstTeam, String reforms) throws IOException {
        Path ward = Files.createDirectories(folder.resolve("an-duong"));
        Files.copy(Path.of("wards/an-duong/officers.yaml"), ward.resolve("officers.yaml"));
        String content = Files.readString(Path.of("wards/an-duong/ward.yaml"));
        Files.writeString(
                ward.resolve("ward.yaml"),
                content.replace("\nfunctions:", units + "\nfunctions:")
                                .replaceFirst("(neighbourhoodName: Tổ dân phố số 1\n)", "$1" + unitOfTheFirstTeam)
                        + reforms);
        return files().ward("an-duong");
    }

    private WardFiles files() {
        return new WardFiles(new DataFiles(
                new DefaultResourceLoader(),
                Validation.buildDefaultValidatorFactory().getValidator(),
                "file:" + folder + "/"));
    }
}
