package vn.thuongton.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Letters go to the configured mail server ({@code spring.mail.host}), otherwise into a folder. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PostConfiguration.class);

    @Bean
    Post post(ObjectProvider<JavaMailSender> mailSender, ReminderProperties properties, Clock clock)
            throws AddressException, UnsupportedEncodingException {
        InternetAddress from = sender(properties.mail().from());
        JavaMailSender sender = mailSender.getIfAvailable();
        if (sender != null) {
            return new MailServer(sender, from, clock);
        }
        Path folder = properties.dataDir().resolve("mail").toAbsolutePath().normalize();
        LOG.info("Chưa khai báo máy chủ thư: thư nhắc việc được ghi thành tệp .eml trong thư mục {}", folder);
        return new MailFolder(folder, from, clock);
    }

    private static InternetAddress sender(String from) throws AddressException, UnsupportedEncodingException {
        InternetAddress sender = new InternetAddress(from, true);
        // a parsed name would go out as it is, without the encoding that mail headers need
        sender.setPersonal(sender.getPersonal(), StandardCharsets.UTF_8.name());
        return sender;
    }
}
