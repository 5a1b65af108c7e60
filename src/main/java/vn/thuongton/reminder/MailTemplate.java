package vn.thuongton.reminder;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** What a kind of mail looks like, as plain text and as HTML. */
class MailTemplate {

    private final Template plain;
    private final Template html;

    /** @param name of the two files below {@code templates/}, without {@code .txt.mustache} and {@code .html.mustache} */
    MailTemplate(String name) {
        plain = template(name + ".txt.mustache", false);
        html = template(name + ".html.mustache", true);
    }

    String plain(Object page) {
        return plain.execute(page);
    }

    String html(Object page) {
        return html.execute(page);
    }

    private static Template template(String file, boolean escaped) {
        try (Reader source = new InputStreamReader(
                new ClassPathResource("templates/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(escaped).compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
