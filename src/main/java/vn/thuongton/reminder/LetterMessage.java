package vn.thuongton.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as an Internet message; plain text, with an id that stays the same when it is sent again. */
class LetterMessage extends MimeMessage {

    private final String messageId;

    LetterMessage(Letter letter, InternetAddress from, Instant sentAt) throws MessagingException {
        super((Session) null);
        String address = from.getAddress();
        messageId = "<" + letter.name() + address.substring(address.indexOf('@')) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setText(letter.body(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(sentAt));
        // keeps absence notices from answering
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
