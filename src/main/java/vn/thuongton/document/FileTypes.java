package vn.thuongton.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Tells from its content what a file is. Its name's ending is only a claim, which has to fit. */
@Component
class FileTypes {

    /** Recorders and phones write sound and films into one container and mark it as they like. */
    private static final Set<String> MPEG4 =
            Set.of("video/mp4", "audio/mp4", "application/mp4", "video/x-m4v", "video/3gpp", "video/quicktime");

    private static final Map<String, String> MPEG4_ENDINGS = Map.of("mp4", "video/mp4", "m4a", "audio/mp4");

    private static final String WITH_PASSWORD = "application/x-tika-ooxml-protected";

    private final Set<String> accepted;
    private final Detector detector = new DefaultDetector(FileTypes.class.getClassLoader());
    private final MimeTypes registry = MimeTypes.getDefaultMimeTypes();

    FileTypes(DocumentProperties properties) {
        accepted = properties.endings();
    }

    /**
     * The media type of an accepted file.
     *
     * @throws DocumentRefused when files of this type are not accepted, or the name claims another
     */
    String accept(String name, Path file) throws IOException {
        String ending = DocumentNames.ending(name).toLowerCase(Locale.ROOT);
        if (!accepted.contains(ending)) {
            throw new DocumentRefused("Tệp “%s” thuộc loại không được nhận: chỉ nhận tệp %s."
                    .formatted(name, accepted.stream().sorted().collect(Collectors.joining(", "))));
        }
        String type = detect(file);
        if (MPEG4.contains(type) && MPEG4_ENDINGS.containsKey(ending)) {
            return MPEG4_ENDINGS.get(ending);
        } else if (type.equals(WITH_PASSWORD)) {
            throw new DocumentRefused("Tệp “%s” có mật khẩu: hãy bỏ mật khẩu rồi gửi lại.".formatted(name));
        } else if (type.contains("macroenabled") || fits(type, ending) && Macros.in(file, type)) {
            throw new DocumentRefused(
                    "Tệp “%s” có chứa macro: hãy lưu lại thành docx, xlsx hoặc pdf không có macro rồi gửi lại."
                            .formatted(name));
        } else if (!fits(type, ending)) {
            throw new DocumentRefused(mismatch(name, ending, type));
        }
        return type;
    }

    private String detect(Path file) throws IOException {
        try (TikaInputStream content = TikaInputStream.get(file)) {
            return detector.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    private boolean fits(String type, String ending) {
        return endings(type).contains(ending);
    }

    private Set<String> endings(String type) {
        try {
            return registry.forName(type).getExtensions().stream()
                    .map(extension -> extension.substring(1))
                    .collect(Collectors.toSet());
        } catch (MimeTypeException e) {
            throw new IllegalStateException("Detected an impossible type " + type, e);
        }
    }

    private String mismatch(String name, String ending, String type) {
        return endings(type).stream()
                .filter(accepted::contains)
                .min(Comparator.naturalOrder())
                .map(real -> "Nội dung của tệp “%s” thực ra là loại %s: hãy đổi đuôi tên tệp thành .%s rồi gửi lại."
                        .formatted(name, real, real))
                .orElse("Nội dung của tệp “%s” không phải là loại %s: hãy chọn tệp gốc, chưa bị hỏng hay đổi đuôi tên."
                        .formatted(name, ending));
    }
}
