package vn.thuongton.reform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Phường An Dương with reforms: one before the first start, a renaming and a merger on Monday 16/11/2026, and on 01/12/2026
 * the merged unit is renamed.
 */
final class ReformedWard {

    private static final String UNITS = """
              - {id: hoa-giai-co-so, name: Ban hòa giải ở cơ sở, since: 2026-11-16}
              - {id: kinh-te-phap-che, name: Phòng Kinh tế - Pháp chế, since: 2026-11-16}
              - {id: phat-trien, name: Phòng Phát triển, since: 2026-12-01}
            """;

    private static final String REFORMS = """
            reforms:
              - {on: 2026-06-01, from: [quan-su], to: cong-an, source: Quyết định số 1}
              - {on: 2026-11-16, from: [to-hoa-giai], to: hoa-giai-co-so, source: Quyết định số 2}
              - {on: 2026-11-16, from: [kinh-te-ha-tang, tu-phap], to: kinh-te-phap-che, source: Quyết định số 2}
              - {on: 2026-12-01, from: [kinh-te-phap-che], to: phat-trien, source: Quyết định số 3}
            """;

    private ReformedWard() {}

    /** The folder of all wards. */
    static Path folder() throws IOException {
        Path wards = Files.createTempDirectory("reformed");
        FileSystemUtils.copyRecursively(Path.of("wards"), wards);
        Path file = wards.resolve("an-duong/ward.yaml");
        Files.writeString(
                file, Files.readString(file).replace("\nfunctions:", UNITS + "\nfunctions:") + "\n" + REFORMS);
        return wards;
    }
}
