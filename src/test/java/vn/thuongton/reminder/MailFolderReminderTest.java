package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thuongton.testing.November2026.MONDAY;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class MailFolderReminderTest {

    @Autowired
    private ApplicationContext application;

    @Value("${thuongton.data-dir}")
    private Path data;

    private Mornings mornings;

    @BeforeEach
    void yesterday() {
        mornings = new Mornings(application);
        mornings.clear();
    }

    @AfterEach
    void clear() {
        mornings.clear();
        mornings.start(MONDAY, "09:00");
    }

    @Test
    @DisplayName("Chưa khai báo máy chủ thư: thư nhắc việc nằm trong thư mục mail của dữ liệu")
    void digestBecomesAFile() throws Exception {
        Path file = data.resolve("mail/2026-11-02-an-duong-tu-phap.an-duong.eml");
        Files.deleteIfExists(file);
        mornings.start(MONDAY.minusDays(1), "12:00");
        mornings.task("an-duong", "tu-phap", "Xác minh tranh chấp", MONDAY, "AD-HGDD-2026-9001");

        mornings.at(MONDAY, "07:30");

        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage mail = new MimeMessage((Session) null, content);
            assertThat(mail.getSubject()).startsWith("Nhắc việc 02/11/2026: ");
            assertThat(((Multipart) mail.getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("Kính gửi ông/bà Đặng Thu Hà,")
                    .contains("- Xác minh tranh chấp, hồ sơ AD-HGDD-2026-9001");
        }
    }
}
