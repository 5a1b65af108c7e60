package vn.thuongton.document.paper;

import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Where the library splits a run, it copies the colour of its underline although there is none; what Word makes of a
 * colour without a line is left to Word.
 */
final class EmptyUnderlines {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String UNDERLINES = "declare namespace w='" + WORD + "' .//w:u";
    private static final QName LINE = new QName(WORD, "val");

    private EmptyUnderlines() {}

    static void removeFrom(XWPFDocument word) {
        List<XmlObject> parts = new ArrayList<>(List.of(word.getDocument()));
        word.getHeaderList().forEach(header -> parts.add(header._getHdrFtr()));
        word.getFooterList().forEach(footer -> parts.add(footer._getHdrFtr()));
        for (XmlObject part : parts) {
            for (XmlObject underline : part.selectPath(UNDERLINES)) {
                try (XmlCursor cursor = underline.newCursor()) {
                    if (cursor.getAttributeText(LINE) == null) {
                        cursor.removeXml();
                    }
                }
            }
        }
    }
}
