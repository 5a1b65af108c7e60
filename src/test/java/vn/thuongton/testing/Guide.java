package vn.thuongton.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** {@code docs/huong-dan-them-phuong.md} as whoever follows it reads it: frames with the name of a file above them. */
public final class Guide {

    private static final Path FILE = Path.of("docs/huong-dan-them-phuong.md");
    private static final Pattern FRAME = Pattern.compile(
            "(Tệp|Dòng thêm vào|Nội dung tệp Word) `([^`]+)`[^\\n]*:\\n\\n```\\w*\\n(.*?)```", Pattern.DOTALL);

    private final String text;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> additions = new LinkedHashMap<>();
    private final Map<String, String> wordFiles = new LinkedHashMap<>();

    public Guide() throws IOException {
        text = Files.readString(FILE);
        Matcher frames = FRAME.matcher(text);
        while (frames.find()) {
            Map<String, String> kind = switch (frames.group(1)) {
                case "Tệp" -> files;
                case "Dòng thêm vào" -> additions;
                default -> wordFiles;
            };
            kind.put(frames.group(2), frames.group(3));
        }
    }

    public String text() {
        return text;
    }

    /** The content of a file that the guide gives in full. */
    public String file(String name) {
        return require(files, name);
    }

    /** What the guide adds to a file that is there. */
    public String addition(String name) {
        return require(additions, name);
    }

    /** Writes every file below a folder, as somebody who follows the guide does. */
    public void write(String below, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().startsWith(below)) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    /** Makes the Word file as a clerk does: one paragraph for each line. */
    public void writeWord(String name, Path folder) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        try (XWPFDocument word = new XWPFDocument();
                var out = Files.newOutputStream(path)) {
            require(wordFiles, name)
                    .lines()
                    .forEach(line -> word.createParagraph().createRun().setText(line));
            word.write(out);
        }
    }

    private static String require(Map<String, String> frames, String name) {
        if (!frames.containsKey(name)) {
            throw new AssertionError("Hướng dẫn không có khung " + name + ", chỉ có " + frames.keySet());
        }
        return frames.get(name);
    }
}
