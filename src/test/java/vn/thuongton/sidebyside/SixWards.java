package vn.thuongton.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import vn.thuongton.testing.Guide;

/** The five wards of the project and phường Tân Lập, whose files are the frames of the guide. */
final class SixWards {

    static final String SIXTH = "tan-lap";
    static final List<String> ALL = List.of("an-duong", "viet-hoa", "an-bien", "chu-van-an", "hong-son", SIXTH);

    private SixWards() {}

    /** Follows the guide step by step in a temporary folder, and names the folder in the settings. */
    static void settings(DynamicPropertyRegistry properties) throws IOException {
        Guide guide = new Guide();
        Path folder = Files.createTempDirectory("six-wards");
        FileSystemUtils.copyRecursively(Path.of("wards"), folder.resolve("wards"));
        FileSystemUtils.copyRecursively(Path.of("programmes"), folder.resolve("programmes"));
        guide.write("wards/", folder);
        guide.write("programmes/", folder);
        guide.writeWord("documents/office/hallLoanReply.docx", folder);
        Files.writeString(
                folder.resolve("wards/cities.yaml"), guide.addition("wards/cities.yaml"), StandardOpenOption.APPEND);
        properties.add("thuongton.wards", () -> String.join(",", ALL));
        properties.add("thuongton.wards-location", () -> location(folder, "wards"));
        properties.add("thuongton.programmes-location", () -> location(folder, "programmes"));
        properties.add("thuongton.documents-location", () -> location(folder, "documents"));
    }

    private static String location(Path folder, String name) {
        return folder.resolve(name).toUri().toString();
    }
}
