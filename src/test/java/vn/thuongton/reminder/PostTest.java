package vn.thuongton.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.testing.November2026;

class PostTest {

    private static final Letter LETTER = new Letter(
            "tu-phap.an-duong",
            "Nhắc việc: 1 việc quá hạn",
            "Kính gửi bà Đặng Thu Hà\n",
            "<p>Kính gửi bà <b>Đặng Thu Hà</b></p>",
            "an-duong",
            "2026-11-02-an-duong-tu-phap.an-duong");

    private final Clock clock =
            Clock.fixed(November2026.at(November2026.MONDAY, "07:30").toInstant(), ClockConfiguration.VIETNAM);

    private InternetAddress from;

    @TempDir
    private Path data;

    @BeforeEach
    void sender() throws Exception {
        from = new InternetAddress("nhac-viec@phuong.example");
    }

    @Test
    @DisplayName("Không có máy chủ thư: thư thành tệp .eml mở được như một lá thư, gửi lại không thêm tệp")
    void keepsLettersAsFiles() throws Exception {
        MailFolder folder = new MailFolder(data.resolve("mail"), from, clock);

        folder.send(LETTER, "ha@thu.example");
        folder.send(LETTER, "ha@thu.example");

        try (Stream<Path> files = Files.list(data.resolve("mail"))) {
            assertThat(files).containsExactly(data.resolve("mail/2026-11-02-an-duong-tu-phap.an-duong.eml"));
        }
        MimeMessage read = read(data.resolve("mail/2026-11-02-an-duong-tu-phap.an-duong.eml"));
        assertThat(read.getSubject()).isEqualTo("Nhắc việc: 1 việc quá hạn");
        assertThat(read.getAllRecipients()).containsExactly(new InternetAddress("ha@thu.example"));
        assertThat(read.getFrom()).containsExactly(from);
        assertThat(read.getContentType()).startsWith("multipart/alternative;");
        assertThat(part(read, 0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(part(read, 0).getContent().toString()).isEqualToIgnoringNewLines("Kính gửi bà Đặng Thu Hà");
        assertThat(part(read, 1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(part(read, 1).getContent()).isEqualTo("<p>Kính gửi bà <b>Đặng Thu Hà</b></p>");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getMessageID()).isEqualTo("<2026-11-02-an-duong-tu-phap.an-duong@phuong.example>");
        assertThat(read.getSentDate().toInstant()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("Lỗi gửi thư không lộ địa chỉ trong nhật ký và Cockpit")
    void failureNamesNoAddress() {
        JavaMailSenderImpl refusing = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                throw new MailSendException(Map.of(
                        message,
                        new SendFailedException(
                                "Invalid Addresses", new SendFailedException("550 5.1.1 <ha@thu.example>: unknown"))));
            }
        };

        assertThatThrownBy(() -> new MailServer(refusing, from, clock).send(LETTER, "ha@thu.example"))
                .isInstanceOf(LetterNotSent.class)
                .hasNoCause()
                .hasMessageContaining("tu-phap.an-duong")
                .hasMessageContaining("550 5.1.1")
                .hasMessageNotContaining("@");
    }

    @Test
    @DisplayName("Máy chủ đã nhận thư, chỉ lời chào cuối hỏng: thư coi như đã gửi")
    void failedFarewellIsNoFailure() {
        JavaMailSenderImpl rude = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                throw new MailSendException("Failed to close server connection after message sending", null, Map.of());
            }
        };

        assertThatNoException().isThrownBy(() -> new MailServer(rude, from, clock).send(LETTER, "ha@thu.example"));
    }

    @Test
    @DisplayName("Khóa của thư thành tên tệp và mã thư: ký tự lạ bị từ chối; tiêu đề luôn trên một dòng")
    void keyAndSubjectAreSafe() {
        assertThatThrownBy(() -> new Letter("a", "b", "c", "d", "an-duong", "../b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Letter("a", "Hạn\r\nBcc: b@thu.example", "c", "d", "an-duong", "k").subject())
                .isEqualTo("Hạn Bcc: b@thu.example");
    }

    private static BodyPart part(MimeMessage message, int index) throws Exception {
        return ((MimeMultipart) message.getContent()).getBodyPart(index);
    }

    private static MimeMessage read(Path file) throws Exception {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage((Session) null, content);
        }
    }
}
