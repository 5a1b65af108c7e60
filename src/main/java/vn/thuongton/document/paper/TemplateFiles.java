package vn.thuongton.document.paper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/**
 * Finds the templates, each time anew, so that a mended one counts at once. A folder given in the settings stands before
 * the templates shipped, and within each a folder named as the ward before the others.
 */
@Component
class TemplateFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateFiles.class);
    private static final String SHIPPED = ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + "documents/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Set<String> locations;
    private final List<String> wards;

    /** @param locations Spring resource locations ending with "/" */
    TemplateFiles(@Value("${thuongton.documents-location}") List<String> locations, Wards wards) {
        this.locations = new LinkedHashSet<>(locations);
        this.locations.add(SHIPPED);
        this.wards = wards.all().stream().map(Ward::id).toList();
        locations.stream()
                .filter(location -> !location.equals(SHIPPED)
                        && !resources.getResource(location).exists())
                .forEach(location -> LOG.warn("Không có thư mục mẫu văn bản {}: dùng mẫu gốc.", location));
    }

    /** The content of the template that papers of this ward are made from. */
    Optional<byte[]> read(String ward, String template) throws IOException {
        for (String location : locations) {
            Optional<Resource> file =
                    found(location + ward + "/**/", template).findFirst().or(() -> shared(location, template));
            if (file.isPresent()) {
                return Optional.of(file.get().getContentAsByteArray());
            }
        }
        return Optional.empty();
    }

    /** In no ward's folder. */
    private Optional<Resource> shared(String location, String template) {
        Set<Resource> ofWards = wards.stream()
                .flatMap(ward -> found(location + ward + "/**/", template))
                .collect(Collectors.toSet());
        return found(location + "**/", template)
                .filter(file -> !ofWards.contains(file))
                .findFirst();
    }

    private Stream<Resource> found(String folders, String template) {
        try {
            return Arrays.stream(resources.getResources(folders + template + ".docx"));
        } catch (FileNotFoundException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
