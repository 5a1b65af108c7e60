package vn.thuongton.document.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** A conditional part that was all of a cell leaves it without a paragraph, and Word does not open such a file. */
final class EmptyCells {

    private static final String CELLS =
            "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' .//w:tc";

    private EmptyCells() {}

    static void fill(XWPFDocument word) {
        List<XmlObject> parts = new ArrayList<>(List.of(word.getDocument()));
        word.getHeaderList().forEach(header -> parts.add(header._getHdrFtr()));
        word.getFooterList().forEach(footer -> parts.add(footer._getHdrFtr()));
        for (XmlObject part : parts) {
            for (XmlObject cell : part.selectPath(CELLS)) {
                if (cell instanceof CTTc content && content.sizeOfPArray() == 0) {
                    content.addNewP();
                }
            }
        }
    }
}
