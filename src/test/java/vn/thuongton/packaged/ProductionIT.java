package vn.thuongton.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** The shipped jar with exactly the environment that docker-compose.yml gives it, on a PostgreSQL of its own. */
class ProductionIT {

    private final Map<String, String> operator = new HashMap<>();
    private EmbeddedPostgres database;

    @TempDir
    private Path keys;

    @BeforeEach
    void startDatabase() throws Exception {
        database = EmbeddedPostgres.start();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role thuongton login superuser password 'bi-mat'");
            statement.execute("create database thuongton owner thuongton");
        }
        operator.put("THUONGTON_DB_ADDRESS", "localhost:" + database.getPort());
        operator.put("THUONGTON_DB_PASSWORD", "bi-mat");
        operator.put("THUONGTON_MAIL_HOST", "localhost");
        operator.put("THUONGTON_ADMIN_ID", "nguyen.quan-tri");
        operator.put("THUONGTON_ADMIN_PASSWORD", "mot-mat-khau-dai");
        operator.put("THUONGTON_ADMIN_EMAIL", "quan-tri@phuong.example");
        operator.put("THUONGTON_PROTECTION_KEYSET", keyset("keyset.json"));
    }

    @AfterEach
    void stopDatabase() throws Exception {
        database.close();
    }

    @Test
    @DisplayName(
            "Vận hành thật: chạy với đúng môi trường của docker-compose.yml, không người dùng thử, không gì nhúng sẵn")
    void startsWithTheEnvironmentOfTheComposeFile() throws Exception {
        try (PackagedApplication application = started()) {
            TestRestTemplate rest = new TestRestTemplate();
            String address = "http://localhost:" + application.port();

            // the job executor starts last, after the wards are set up
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(rest.getForObject(address + "/actuator/health", String.class))
                            .contains("\"status\":\"UP\""));
            assertThat(rest.withBasicAuth("nguyen.quan-tri", "mot-mat-khau-dai")
                            .getForObject(address + "/engine-rest/user/count", String.class))
                    .contains("\"count\":1");
            assertThat(rest.withBasicAuth("quan-tri", "demo")
                            .getForEntity(address + "/engine-rest/user", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(rest.getForEntity(address + "/camunda/app/tasklist/default/", String.class)
                            .getHeaders()
                            .toString())
                    .contains("Secure");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(application.output())
                            .as("templates are found in the packaged application")
                            .containsPattern("Đã xem \\d+ mẫu văn bản: 0 chỗ sai"));
            assertThat(application.childProcesses()).isEmpty();
            assertThat(application.output()).doesNotContain("bi-mat", "mot-mat-khau-dai");
        }
    }

    @Test
    @DisplayName("Vận hành thật không khởi động trên dữ liệu chạy thử")
    void refusesADatabaseOfTheDemonstration() throws Exception {
        Map<String, String> demonstration = new HashMap<>(environment());
        demonstration.put("SPRING_PROFILES_ACTIVE", "demonstration");
        demonstration.put("SPRING_DATASOURCE_URL", demonstration.get("THUONGTON_DB_URL"));
        demonstration.put("SPRING_DATASOURCE_USERNAME", demonstration.get("THUONGTON_DB_USER"));
        try (PackagedApplication application = new PackagedApplication(demonstration)) {
            assertThat(application.port()).isPositive();
        }

        try (PackagedApplication application = started()) {
            assertThat(application.exitCode()).isNotZero();
            assertThat(application.output()).contains("còn người dùng thử \"quan-tri\"");
        }
    }

    @Test
    @DisplayName("Vận hành thật không khởi động khi thiếu tệp khóa, hoặc khi tệp khóa không phải của cơ sở dữ liệu này")
    void needsTheKeysOfItsDatabase() throws Exception {
        Map<String, String> without = new HashMap<>(environment());
        without.remove("THUONGTON_PROTECTION_KEYSET");
        try (PackagedApplication application = new PackagedApplication(without)) {
            assertThat(application.exitCode()).isNotZero();
            assertThat(application.output())
                    .contains("Chưa có tệp khóa cho thông tin được giữ bí mật")
                    .contains("THUONGTON_PROTECTION_KEYSET")
                    .doesNotContain("\tat ");
        }
        try (PackagedApplication application = started()) {
            assertThat(application.port()).isPositive();
        }

        operator.put("THUONGTON_PROTECTION_KEYSET", keyset("another.json"));
        try (PackagedApplication application = started()) {
            assertThat(application.exitCode()).isNotZero();
            assertThat(application.output())
                    .contains("Tệp khóa không phải tệp đã dùng với cơ sở dữ liệu này")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @DisplayName("Thiếu mật khẩu quản trị thì không khởi động")
    void needsTheSecrets() {
        operator.remove("THUONGTON_ADMIN_PASSWORD");

        assertThatThrownBy(this::environment).hasMessageContaining("THUONGTON_ADMIN_PASSWORD");
    }

    @Test
    @DisplayName("PostgreSQL khi vận hành cùng phiên bản với bản nhúng")
    void usesTheEmbeddedVersion() throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection()) {
            assertThat("postgres:" + connection.getMetaData().getDatabaseProductVersion())
                    .startsWith(new ComposeFile().image("database"));
        }
    }

    /** As the operator makes it, with the shipped jar. */
    private String keyset(String name) throws Exception {
        String file = keys.resolve(name).toString();
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("thuongton.jar"),
                        "keyset",
                        "create",
                        file)
                .start();
        assertThat(made.waitFor()).isZero();
        return file;
    }

    private PackagedApplication started() throws Exception {
        return new PackagedApplication(environment());
    }

    private Map<String, String> environment() throws Exception {
        return new ComposeFile().environment(operator);
    }
}
