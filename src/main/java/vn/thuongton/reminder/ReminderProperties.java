package vn.thuongton.reminder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave the house.
 *
 * @param baseUrl where officers open the application, without "/" at the end
 * @param dataDir below it the mails are kept when there is no mail server
 */
@Validated
@ConfigurationProperties("thuongton")
record ReminderProperties(
        @NotBlank @DefaultValue("http://localhost:8080") String baseUrl,
        @NotNull Path dataDir,
        @Valid @DefaultValue Mail mail) {

    /**
     * @param from the sender, as an address or as {@code Name <address>}
     * @param keepTexts how long the outbox keeps what a mail said after it was sent
     */
    record Mail(
            @NotBlank @DefaultValue("thuongton@localhost") String from,
            @NotNull @DefaultValue("30d") Duration keepTexts) {}
}
