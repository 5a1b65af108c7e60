package vn.thuongton.document.paper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.commons.io.function.IOConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.thuongton.testing.Pictures;

/**
 * A paper as it comes out of the printer. Without a LibreOffice the test that asks for it is skipped and says so; in
 * continuous integration ({@code CI=true} as environment variable or system property) it fails instead.
 */
public final class PaperPictures {

    private static final int DOTS_PER_INCH = 72;
    private static final String MISSING =
            "No LibreOffice on this machine: install its Writer or name it in the environment variable SOFFICE.";

    private PaperPictures() {}

    /**
     * Prints a paper, keeping one picture per page as {@code paper-<name>-<page>.png} (see {@link Pictures}).
     *
     * @param name in small letters
     * @return the text of each page
     */
    public static List<String> print(String name, byte[] docx) {
        return print(name, docx, pages -> keepPictures(name, pages));
    }

    /** The text of each page of a paper nobody needs to look at; the rest is as with {@link #print}. */
    public static List<String> pages(String name, byte[] docx) {
        return print(name, docx, pages -> {});
    }

    private static List<String> print(String name, byte[] docx, IOConsumer<PDDocument> looking) {
        LibreOffice office = office();
        try {
            Path folder = Files.createDirectories(Path.of("target", "papers"));
            Path pdf = office.pdf(Files.write(folder.resolve(name + ".docx"), docx));
            try (PDDocument pages = Loader.loadPDF(pdf.toFile())) {
                looking.accept(pages);
                return texts(pages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LibreOffice office() {
        boolean required = Boolean.parseBoolean(System.getenv("CI")) || Boolean.getBoolean("CI");
        var program = LibreOffice.program();
        assumeTrue(program.isPresent() || required, MISSING);
        return new LibreOffice(program.orElseThrow(() -> new AssertionError(MISSING)));
    }

    private static void keepPictures(String name, PDDocument pages) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pages);
        for (int page = 0; page < pages.getNumberOfPages(); page++) {
            BufferedImage picture = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
            ImageIO.write(
                    picture,
                    "png",
                    Pictures.file("paper-%s-%d".formatted(name, page + 1)).toFile());
        }
    }

    private static List<String> texts(PDDocument pages) throws IOException {
        List<String> texts = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        for (int page = 1; page <= pages.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            texts.add(stripper.getText(pages));
        }
        return texts;
    }
}
