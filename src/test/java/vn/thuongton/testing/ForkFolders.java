package vn.thuongton.testing;

import java.nio.file.Path;

/** Folders under {@code target} that two JVMs of one test run may not share. */
public final class ForkFolders {

    private static final String FORK = System.getProperty("test.fork", "");

    /** Templates that tests write, as {@link ApplicationTest} reads them. */
    public static final Path DOCUMENTS = Path.of("target", "test-documents" + FORK);

    /** The data of the application, as {@link ApplicationTest} and the browser tests set it. */
    public static final Path DATA = Path.of("target", "test-data" + FORK);

    public static final Path LIBRE_OFFICE = Path.of("target", "libreoffice" + FORK);

    private ForkFolders() {}
}
