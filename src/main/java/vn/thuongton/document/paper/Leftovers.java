package vn.thuongton.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;

/** Braces that are still there after a template was filled in: the library overlooks what it does not understand. */
final class Leftovers {

    private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}]{0,40}}?}?|[^{}\\s]{0,40}}}");

    private Leftovers() {}

    /** @param paper a {@code .docx} file filled in without any text that could have braces of its own */
    static List<String> in(byte[] paper) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(paper))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().startsWith("word/") && part.getName().endsWith(".xml")) {
                    for (String paragraph : paragraphs(parts.readAllBytes())) {
                        BRACES.matcher(paragraph).results().forEach(braces -> found.add(braces.group()));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> paragraphs(byte[] xml) throws IOException {
        XMLInputFactory readers = XMLHelper.newXMLInputFactory();
        List<String> paragraphs = new ArrayList<>();
        Deque<StringBuilder> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("p")) {
                    open.push(new StringBuilder());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("p")) {
                    paragraphs.add(open.pop().toString());
                } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                    open.peek().append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return paragraphs;
    }
}
