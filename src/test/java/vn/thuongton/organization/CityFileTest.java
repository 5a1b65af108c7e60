package vn.thuongton.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

class CityFileTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Năm phường thuộc hai thành phố, mỗi thành phố có người giám sát chạy thử")
    void readsTheShippedCities() {
        List<City> cities = cities(Path.of("wards"));

        assertThat(cities)
                .extracting(City::name, City::wards)
                .containsExactly(
                        tuple("thành phố Hải Phòng", List.of("an-duong", "viet-hoa", "an-bien", "chu-van-an")),
                        tuple("thành phố Vinh", List.of("hong-son")));
        assertThat(cities)
                .flatExtracting(City::supervisors)
                .extracting(CitySupervisor::id)
                .containsExactly("giam-sat.hai-phong", "giam-sat.vinh");
    }

    @Test
    @DisplayName("Không có tệp thành phố thì không có giám sát của thành phố")
    void noFileNoCity() {
        assertThat(cities(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {id: a, name: A, wards: [], source: x} | mục [0].wards: phải có ít nhất một mục",
                "- {id: a, name: A, wards: [m]} | mục [0].source: không được để trống",
                "- {id: A, name: A, wards: [m], source: x} | mục [0].id: không đúng mẫu",
                "- {id: a, name: A, wards: [m, m], source: x} | mục [0].wards: phường \"m\" đã thuộc thành phố \"a\"",
                "[{id: a, name: A, wards: [m], source: x}, {id: a, name: B, wards: [n], source: x}]"
                        + " | mục [1]: thành phố \"a\" được khai hai lần",
                "- {id: a, name: A, wards: [m], source: x, supervisors: [{id: g.b, familyName: G, givenName: S}]}"
                        + " | mục [0].supervisors: id \"g.b\" phải kết thúc bằng \".a\"",
                "- {id: a, ten: A, wards: [m], source: x} | không có mục tên \"ten\"",
            })
    @DisplayName("Tệp thành phố sai thì nói rõ tệp, chỗ sai và lý do")
    void tellsFilePlaceAndReason(String content, String told) throws IOException {
        Files.writeString(folder.resolve("cities.yaml"), content + "\n");

        assertThatThrownBy(() -> cities(folder))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageStartingWith("Tệp wards/cities.yaml, ")
                .hasMessageContaining(told);
    }

    private static List<City> cities(Path folder) {
        String location = folder.toUri().toString();
        return new CityFile(
                        new DataFiles(
                                new DefaultResourceLoader(),
                                Validation.buildDefaultValidatorFactory().getValidator(),
                                location),
                        location)
                .cities();
    }
}
