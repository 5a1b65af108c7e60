package vn.thuongton.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as an Internet message, with an id that stays the same when it is sent again. */
class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    LetterMessage(Letter letter, InternetAddress from, InternetAddress to, Instant sentAt) throws MessagingException {
        super((Session) null);
        String address = from.getAddress();
        messageId = "<" + letter.key() + address.substring(address.indexOf('@')) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
        setSubject(letter.subject(), UTF_8);
        // mail programs show the last part they understand
        setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
        setSentDate(Date.from(sentAt));
        // keeps absence notices from answering
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
