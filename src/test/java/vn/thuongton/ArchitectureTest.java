package vn.thuongton;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.thuongton");

    @Test
    @DisplayName("Các năng lực chỉ dùng nhau qua cửa chính và không vòng tròn")
    void capabilitiesKeepToTheirFrontDoors() {
        ApplicationModules.of(ThuongTon.class).verify();
    }

    @Test
    @DisplayName("Dữ liệu và lỗi của nghiệp vụ không biết đến bộ máy quy trình")
    void recordsAndExceptionsDoNotKnowTheEngine() {
        noClasses()
                .that()
                .areRecords()
                .or()
                .areEnums()
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .check(CODE);
    }

    @Test
    @DisplayName("Quy tắc kiểm tra biểu mẫu không biết đến bộ máy quy trình")
    void formRulesDoNotKnowTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("vn.thuongton.form.schema")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .check(CODE);
    }

    @Test
    @DisplayName("Không ai hỏi giờ của máy: giờ lấy từ Clock, múi giờ Việt Nam")
    void nobodyAsksTheMachineForTheTime() {
        noClasses()
                .should()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CODE);
    }

    @Test
    @DisplayName("Mã nguồn không nêu tên thủ tục nào: thủ tục là mô hình, không phải Java")
    void codeNamesNoProcedure() throws Exception {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern(
                                    "grassrootsMediation|landConciliation|petitionIntake|denunciation\\b|planTask"));
        }
    }
}
