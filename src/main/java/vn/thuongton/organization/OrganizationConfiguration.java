package vn.thuongton.organization;

import jakarta.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    WardFiles wardFiles(ResourceLoader resources, Validator validator, OrganizationProperties properties) {
        return new WardFiles(resources, validator, properties.wardsLocation());
    }

    @Bean
    Wards wards(WardFiles files, OrganizationProperties properties) {
        return new Wards(properties.wards().stream().map(files::ward).toList());
    }
}
