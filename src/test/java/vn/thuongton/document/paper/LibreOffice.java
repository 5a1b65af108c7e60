package vn.thuongton.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.thuongton.testing.ForkFolders;

/** The LibreOffice of this machine, without a window, with a user profile of its own below {@code target}. */
final class LibreOffice {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:/Program Files/LibreOffice/program/soffice.exe");
    private static final Path PROFILE = ForkFolders.LIBRE_OFFICE.toAbsolutePath();
    private static final int SECONDS = 120;

    private final Path program;

    LibreOffice(Path program) {
        this.program = program;
    }

    /** The program named by the environment variable {@code SOFFICE}, or the one in a usual place. */
    static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("SOFFICE")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Prints a Word file as a PDF file beside it. */
    Path pdf(Path docx) {
        Path folder = docx.toAbsolutePath().getParent();
        Path pdf = folder.resolve(docx.getFileName().toString().replaceFirst("\\.docx$", ".pdf"));
        try {
            Files.deleteIfExists(pdf);
            Path log = folder.resolve("libreoffice.log");
            Process office = new ProcessBuilder(
                            program.toString(),
                            "-env:UserInstallation=" + PROFILE.toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            docx.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = office.waitFor(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                office.destroyForcibly();
            }
            assertThat(pdf)
                    .as("printed by LibreOffice: %s", Files.readString(log))
                    .exists();
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
