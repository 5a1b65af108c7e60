package vn.thuongton.document.paper;

import com.deepoove.poi.exception.RenderException;
import com.deepoove.poi.template.run.RunTemplate;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A row of a table that is repeated. */
final class TableRow {

    private TableRow() {}

    /**
     * The row begins with its {@code {{%name}}} and has no other double braces: a text filled in before the row is
     * repeated would be read as a part of the template.
     *
     * @throws RenderException naming the placeholder
     */
    static void requireAlone(RunTemplate tag) {
        if (!(tag.getRun().getParent() instanceof XWPFParagraph paragraph)
                || !(paragraph.getBody() instanceof XWPFTableCell cell)
                || !isAlone(cell.getTableRow())) {
            throw new RenderException(tag.getSource());
        }
    }

    private static boolean isAlone(XWPFTableRow row) {
        String text = row.getTableCells().stream().map(XWPFTableCell::getText).collect(Collectors.joining(" "));
        return text.stripLeading().startsWith("{{%") && text.indexOf("{{") == text.lastIndexOf("{{");
    }
}
