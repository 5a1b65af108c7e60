package vn.thuongton.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to the ward's mail server. */
class MailServer implements Post {

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Clock clock;

    MailServer(JavaMailSender sender, InternetAddress from, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        try {
            sender.send(new LetterMessage(letter, from, clock.instant()));
        } catch (MailException | MessagingException e) {
            throw new LetterNotSent(letter, reason(e));
        }
    }

    private static Throwable reason(Exception failure) {
        if (failure instanceof MailSendException refused && refused.getMessageExceptions().length > 0) {
            return NestedExceptionUtils.getMostSpecificCause(refused.getMessageExceptions()[0]);
        }
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }
}
