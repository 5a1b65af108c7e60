package vn.thuongton.document.paper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/**
 * Finds the templates, each time anew, so that a mended one counts at once. A folder given in the settings stands before
 * the templates shipped, and within each a folder named as the ward before the others.
 */
@Component
class TemplateFiles {

    private static final String SHIPPED = "classpath*:documents/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Set<String> locations;
    private final List<String> wards;

    /** @param locations Spring resource locations ending with "/" */
    TemplateFiles(@Value("${thuongton.documents-location}") List<String> locations, Wards wards) {
        this.locations = new LinkedHashSet<>(locations);
        this.locations.add(SHIPPED);
        this.wards = wards.all().stream().map(Ward::id).toList();
    }

    /** The content of the template that papers of this ward are made from. */
    Optional<byte[]> read(String ward, String template) throws IOException {
        for (String location : locations) {
            Optional<Resource> found = found(location + "**/" + template + ".docx")
                    .filter(file -> wards.stream().noneMatch(other -> !other.equals(ward) && isIn(other, file)))
                    .min(Comparator.comparing(file -> !isIn(ward, file)));
            if (found.isPresent()) {
                return Optional.of(found.get().getContentAsByteArray());
            }
        }
        return Optional.empty();
    }

    private Stream<Resource> found(String pattern) throws IOException {
        try {
            return Arrays.stream(resources.getResources(pattern)).filter(Resource::isReadable);
        } catch (FileNotFoundException e) {
            return Stream.empty();
        }
    }

    private static boolean isIn(String folder, Resource file) {
        try {
            return UriUtils.decode(file.getURL().getPath(), StandardCharsets.UTF_8)
                    .contains("/" + folder + "/");
        } catch (IOException e) {
            return false;
        }
    }
}
