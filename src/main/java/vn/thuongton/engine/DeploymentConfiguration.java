package vn.thuongton.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model and form under its path below {@code processes/} or {@code forms/}, the same from a folder and
 * from the packaged jar, so that starting the same database either way gives no new version.
 */
@Component
class DeploymentConfiguration extends AbstractCamundaConfiguration implements CamundaDeploymentConfiguration {

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form");

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setDeploymentName("thuong-ton");
        configuration.setDeploymentResources(getDeploymentResources().toArray(Resource[]::new));
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        return PATTERNS.stream()
                .flatMap(this::found)
                .map(DeploymentConfiguration::byClassPathName)
                .sorted(Comparator.comparing(ClassPathResource::getPath))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Resource> found(String pattern) {
        try {
            return Arrays.stream(resolver.getResources(pattern));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list " + pattern, e);
        }
    }

    private static ClassPathResource byClassPathName(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int start = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
            return new ClassPathResource(url.substring(start + 1));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot name " + resource, e);
        }
    }
}
