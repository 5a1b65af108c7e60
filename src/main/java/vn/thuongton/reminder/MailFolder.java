package vn.thuongton.reminder;

import jakarta.mail.MessagingException;
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
    public void send(Letter letter) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(letter.name() + ".tmp");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                new LetterMessage(letter, from, clock.instant()).writeTo(out);
            }
            Files.move(unfinished, folder.resolve(letter.name() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new LetterNotSent(letter, e);
        }
    }
}
