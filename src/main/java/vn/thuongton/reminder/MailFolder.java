package vn.thuongton.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/** Where there is no mail server, letters are kept as files that any mail program opens. */
class MailFolder implements Post {

    private final Path folder;
    private final InternetAddress from;
    private final Clock clock;

    MailFolder(Path folder, InternetAddress from, Clock clock) {
        this.folder = folder;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter, String address) {
        try {
            InternetAddress to = new InternetAddress(address, true);
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(letter.key() + ".tmp");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                new LetterMessage(letter, from, to, clock.instant()).writeTo(out);
            }
            Files.move(unfinished, folder.resolve(letter.key() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (AddressException e) {
            throw LetterRefused.addressUnreadable(letter);
        } catch (IOException | MessagingException e) {
            throw new LetterNotSent(letter, e);
        }
    }
}
