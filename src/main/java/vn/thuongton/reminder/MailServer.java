package vn.thuongton.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to the ward's mail server. */
class MailServer implements Post {

    /** From here on an SMTP server means that repeating does not help (RFC 5321 §4.2.1). */
    private static final int PERMANENT = 500;

    private final JavaMailSender sender;
    private final InternetAddress from;
    private final Clock clock;

    MailServer(JavaMailSender sender, InternetAddress from, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter, String address) {
        try {
            sender.send(new LetterMessage(letter, from, new InternetAddress(address, true), clock.instant()));
        } catch (AddressException e) {
            throw LetterRefused.addressUnreadable(letter);
        } catch (MailSendException e) {
            // without a failed message only the farewell failed: the server has taken the letter
            if (!e.getFailedMessages().isEmpty()) {
                throw failure(letter, e);
            }
        } catch (MailException | MessagingException e) {
            throw new LetterNotSent(letter, NestedExceptionUtils.getMostSpecificCause(e));
        }
    }

    private static RuntimeException failure(Letter letter, MailSendException failure) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(failure.getMessageExceptions()[0]);
        return reason instanceof SMTPAddressFailedException recipient && recipient.getReturnCode() >= PERMANENT
                ? LetterRefused.byServer(letter, recipient)
                : new LetterNotSent(letter, reason);
    }
}
