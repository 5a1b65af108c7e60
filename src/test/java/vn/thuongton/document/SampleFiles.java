package vn.thuongton.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of many types, made on the spot. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf(String text) {
        String page = """
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
                  /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Times-Roman>>>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R>>
                """;
        String show = "BT /F1 24 Tf 72 740 Td (%s) Tj ET".formatted(text);
        return page.formatted(show.length(), show).getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx(String text) {
        return made(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(text);
                document.write(out);
            }
        });
    }

    static byte[] xlsx() {
        return made(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet("Danh sách");
                workbook.write(out);
            }
        });
    }

    static byte[] xls() {
        return made(out -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                workbook.createSheet("Danh sách");
                workbook.write(out);
            }
        });
    }

    static byte[] doc(boolean withMacros) {
        return made(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
                container.createDocument(new ByteArrayInputStream(new byte[5000]), "1Table");
                if (withMacros) {
                    container
                            .createDirectory("Macros")
                            .createDirectory("VBA")
                            .createDocument("dir", new ByteArrayInputStream(new byte[10]));
                }
                container.writeFilesystem(out);
            }
        });
    }

    /** A Word file with a program in it; Word itself would call it .docm. */
    static byte[] docm() {
        return withProgram(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    /** The same, saying of itself that it is an ordinary Word file. */
    static byte[] docxWithMacros() {
        return withProgram("none", "none");
    }

    static byte[] odt(boolean withMacros) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("content.xml", "<office:document-content/>");
        if (withMacros) {
            entries.put("Basic/Standard/Module1.xml", "<script:module/>");
        }
        return zip(entries);
    }

    static byte[] zip(Map<String, String> entries) {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    public static byte[] jpg() {
        return picture("jpg");
    }

    static byte[] png() {
        return picture("png");
    }

    static byte[] mp3() {
        return hex("494433 04 00 000000000000 FFFB9064" + "00".repeat(400));
    }

    /** @param brand of the container's first box, four letters */
    static byte[] mpeg4(String brand) {
        return hex("00000018 66747970" + HexFormat.of().formatHex(brand.getBytes(StandardCharsets.US_ASCII))
                + "00000000" + "6D703432 6D696631" + "00".repeat(400));
    }

    public static byte[] windowsProgram() {
        return hex("4D5A 9000 0300 0000 0400 0000 FFFF 0000" + "00".repeat(44) + "80000000" + "00".repeat(64)
                + "50450000 4C01 0300" + "00".repeat(400));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withProgram(String type, String otherType) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(docx("x")))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> types.replace(type, otherType).replace("</Types>", """
                        <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>"""));
        entries.put("word/vbaProject.bin", "program");
        return zip(entries);
    }

    private static byte[] picture(String format) {
        return made(out -> ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static byte[] made(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
