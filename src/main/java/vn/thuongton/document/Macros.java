package vn.thuongton.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Finds programs in office files, which no document of a case needs. */
final class Macros {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Set<String> OLE2 = Set.of("application/msword", "application/vnd.ms-excel");
    private static final Set<String> OLE2_STORAGES = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

    private Macros() {}

    static boolean in(Path file, String mediaType) throws IOException {
        if (mediaType.startsWith(OOXML)) {
            return anyEntry(file, "(?i).*vbaproject\\.bin");
        } else if (mediaType.startsWith(OPEN_DOCUMENT)) {
            return anyEntry(file, "(Basic|Scripts)/.+");
        } else if (OLE2.contains(mediaType)) {
            try (var container = new POIFSFileSystem(file.toFile(), true)) {
                return OLE2_STORAGES.stream().anyMatch(container.getRoot()::hasEntry);
            }
        }
        return false;
    }

    private static boolean anyEntry(Path file, String pattern) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().matches(pattern));
        }
    }
}
