package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.thuongton.document.CaseDocuments;

/** A paper as a Word file, looked at by its parts; the numbers are those of NĐ 30/2020/NĐ-CP, Phụ lục I. */
public final class PaperSheet {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final String FONT = "Times New Roman";

    private final XWPFDocument word;
    private final byte[] content;

    private PaperSheet(byte[] content) {
        this.content = content;
        try {
            this.word = new XWPFDocument(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PaperSheet of(byte[] docx) {
        return new PaperSheet(docx);
    }

    /** The newest version of a paper that a case has. */
    public static PaperSheet of(CaseDocuments documents, String caseId, String template) {
        var version = documents
                .paper(caseId, template)
                .orElseThrow(() -> new AssertionError("No paper " + template + ": " + documents.page(caseId, 0, 50)));
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try {
            documents.write(version.id(), docx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(docx.toByteArray());
    }

    public byte[] content() {
        return content;
    }

    /** The text of each paragraph of the body in its order, those in tables included, empty ones left out. */
    public List<String> paragraphs() {
        return paragraphs(word)
                .map(XWPFParagraph::getText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The paragraphs joined by line breaks. */
    public String text() {
        return String.join("\n", paragraphs());
    }

    /** The body as it stands in the file. */
    public String xml() {
        return word.getDocument().xmlText();
    }

    /** The text of each cell of each row. @param index counted from 0, tables within tables not counted */
    public List<List<String>> table(int index) {
        return word.getTables().get(index).getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    public List<String> headers() {
        return word.getHeaderList().stream()
                .map(header -> header.getText().strip())
                .toList();
    }

    public List<String> footers() {
        return word.getFooterList().stream()
                .map(footer -> footer.getText().strip())
                .toList();
    }

    /** A4 upright; margins top and bottom 20–25 mm, left 30–35, right 15–20. */
    public PaperSheet expectDecreePage() {
        assertThat(pageInMillimetres()).containsExactly(210, 297);
        CTPageMar margins = section().getPgMar();
        assertThat(millimetres(margins.getTop())).as("top margin, mm").isBetween(20.0, 25.0);
        assertThat(millimetres(margins.getBottom())).as("bottom margin, mm").isBetween(20.0, 25.0);
        assertThat(millimetres(margins.getLeft())).as("left margin, mm").isBetween(30.0, 35.0);
        assertThat(millimetres(margins.getRight())).as("right margin, mm").isBetween(15.0, 20.0);
        return this;
    }

    /** @param left and the others in millimetres, to half a millimetre */
    public PaperSheet expectMargins(double top, double bottom, double left, double right) {
        CTPageMar margins = section().getPgMar();
        assertThat(millimetres(margins.getTop())).as("top").isCloseTo(top, within(0.5));
        assertThat(millimetres(margins.getBottom())).as("bottom").isCloseTo(bottom, within(0.5));
        assertThat(millimetres(margins.getLeft())).as("left").isCloseTo(left, within(0.5));
        assertThat(millimetres(margins.getRight())).as("right").isCloseTo(right, within(0.5));
        return this;
    }

    /** Every text, headers and footers included, is set in Times New Roman. */
    public PaperSheet expectTimesNewRoman() {
        Set<String> fonts = new TreeSet<>();
        Stream.concat(
                        Stream.of((IBody) word),
                        Stream.concat(word.getHeaderList().stream(), word.getFooterList().stream()))
                .flatMap(PaperSheet::paragraphs)
                .forEach(paragraph -> paragraph.getRuns().stream()
                        .filter(run -> run.text() != null && !run.text().isBlank())
                        .forEach(run -> {
                            fonts.add(font(paragraph, run, CTFonts::getAscii));
                            fonts.add(font(paragraph, run, CTFonts::getHAnsi));
                        }));
        assertThat(fonts).as("fonts").containsExactly(FONT);
        return this;
    }

    /** The paragraph that has this text is set in this size. @param points 13 or 13.5 */
    public PaperSheet expectSize(String text, double points) {
        assertThat(runsOf(text).map(run -> size((XWPFParagraph) run.getParent(), run)))
                .as("size of %s", text)
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size).isEqualTo(points));
        return this;
    }

    public PaperSheet expectBold(String text) {
        assertThat(runsOf(text))
                .as(text)
                .isNotEmpty()
                .allSatisfy(run ->
                        assertThat(run.isBold()).as("bold: %s", run.text()).isTrue());
        return this;
    }

    public PaperSheet expectItalic(String text) {
        assertThat(runsOf(text))
                .as(text)
                .isNotEmpty()
                .allSatisfy(run ->
                        assertThat(run.isItalic()).as("italic: %s", run.text()).isTrue());
        return this;
    }

    /** The page number stands in the header of every page but the first. */
    public PaperSheet expectPageNumberFromSecondPage() {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(word);
        assertThat(section().isSetTitlePg()).as("first page is different").isTrue();
        assertThat(numbersPages(policy.getDefaultHeader()))
                .as("page number on further pages")
                .isTrue();
        assertThat(numbersPages(policy.getFirstPageHeader()))
                .as("page number on the first page")
                .isFalse();
        return this;
    }

    /** No tag of a template is left, neither in the body nor in headers and footers. */
    public PaperSheet expectNoTagLeft() {
        try {
            assertThat(Leftovers.in(content)).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static boolean numbersPages(XWPFHeader header) {
        return header != null
                && header._getHdrFtr().xmlText().matches("(?s).*(instrText[^>]*>|w:instr=\")\\s*PAGE\\b.*");
    }

    private Stream<XWPFRun> runsOf(String text) {
        return paragraphs(word)
                .filter(paragraph -> paragraph.getText().contains(text))
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.text() != null
                        && !run.text().isBlank()
                        && text.contains(run.text().strip()));
    }

    private List<Integer> pageInMillimetres() {
        CTPageSz size = section().getPgSz();
        return List.of((int) Math.round(millimetres(size.getW())), (int) Math.round(millimetres(size.getH())));
    }

    private CTSectPr section() {
        return word.getDocument().getBody().getSectPr();
    }

    private static double millimetres(Object twips) {
        return ((BigInteger) twips).doubleValue() / TWIPS_PER_MM;
    }

    private static Stream<XWPFParagraph> paragraphs(IBody body) {
        List<XWPFParagraph> paragraphs = new ArrayList<>();
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .forEach(cell -> paragraphs(cell).forEach(paragraphs::add));
            }
        }
        return paragraphs.stream();
    }

    /** Word sets most letters of Vietnamese in the font for "high ANSI". */
    private String font(XWPFParagraph paragraph, XWPFRun run, Function<CTFonts, String> range) {
        return properties(paragraph, run)
                .filter(properties -> properties.sizeOfRFontsArray() > 0)
                .map(properties -> range.apply(properties.getRFontsArray(0)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("none");
    }

    private double size(XWPFParagraph paragraph, XWPFRun run) {
        return properties(paragraph, run)
                .filter(properties -> properties.sizeOfSzArray() > 0)
                .map(properties -> ((BigInteger) properties.getSzArray(0).getVal()).doubleValue() / 2)
                .findFirst()
                .orElse(10.0);
    }

    /** From the run itself over its paragraph's styles to the defaults of the document. */
    private Stream<CTRPr> properties(XWPFParagraph paragraph, XWPFRun run) {
        List<CTRPr> properties = new ArrayList<>();
        Optional.ofNullable(run.getCTR().getRPr()).ifPresent(properties::add);
        var styles = word.getStyles();
        if (styles == null) {
            return properties.stream();
        }
        XWPFStyle style = paragraph.getStyleID() == null
                ? styles.getStyles().stream()
                        .filter(candidate -> candidate.getCTStyle().isSetDefault()
                                && "paragraph"
                                        .equals(candidate.getCTStyle().getType().toString()))
                        .findFirst()
                        .orElse(null)
                : styles.getStyle(paragraph.getStyleID());
        while (style != null) {
            Optional.ofNullable(style.getCTStyle().getRPr()).ifPresent(properties::add);
            style = style.getBasisStyleID() == null ? null : styles.getStyle(style.getBasisStyleID());
        }
        Optional.ofNullable(styles.getCtStyles().getDocDefaults())
                .map(defaults -> defaults.getRPrDefault())
                .map(defaults -> defaults.getRPr())
                .ifPresent(properties::add);
        return properties.stream();
    }
}
