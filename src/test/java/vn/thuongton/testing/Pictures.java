package vn.thuongton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where tests keep what they saw: in {@code target/pictures}; with {@code -Dpictures=yes} a picture that stands in
 * {@code docs/pictures} is taken anew there. A new one for a guide is copied there once.
 */
public final class Pictures {

    private static final Path PASSING = Path.of("target", "pictures");
    private static final Path OF_DOCUMENTS = Path.of("docs", "pictures");
    private static final boolean ANEW = System.getProperty("pictures") != null;

    private Pictures() {}

    /** @param name without its ending */
    public static Path file(String name) {
        Path ofDocuments = OF_DOCUMENTS.resolve(name + ".png");
        return ANEW && Files.exists(ofDocuments) ? ofDocuments : passing(name);
    }

    /** A picture no document shows. */
    public static Path passing(String name) {
        try {
            return Files.createDirectories(PASSING).resolve(name + ".png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
