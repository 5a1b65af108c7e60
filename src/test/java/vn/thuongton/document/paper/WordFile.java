package vn.thuongton.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/** A small Word template written by a test. */
final class WordFile {

    private final XWPFDocument word = new XWPFDocument();

    /** A paragraph; each part is a run of its own, as Word splits what a clerk edits. */
    WordFile paragraph(String... parts) {
        var paragraph = word.createParagraph();
        for (String part : parts) {
            paragraph.createRun().setText(part);
        }
        return this;
    }

    WordFile row(String... cells) {
        XWPFTable table = word.createTable(1, cells.length);
        for (int index = 0; index < cells.length; index++) {
            table.getRow(0).getCell(index).setText(cells[index]);
        }
        return this;
    }

    /** @param element with the prefixes {@code w} and {@code v} */
    WordFile xml(String element) {
        String body = "<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + element + "</w:body>";
        try (XmlCursor source = XmlObject.Factory.parse(body).newCursor();
                XmlCursor end = word.getDocument().getBody().newCursor()) {
            source.toFirstChild();
            source.toFirstChild();
            end.toEndToken();
            source.copyXml(end);
            return this;
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    WordFile header(String text) {
        word.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(text);
        return this;
    }

    WordFile footer(String text) {
        word.createFooter(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(text);
        return this;
    }

    byte[] content() {
        try (ByteArrayOutputStream docx = new ByteArrayOutputStream()) {
            word.write(docx);
            return docx.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
