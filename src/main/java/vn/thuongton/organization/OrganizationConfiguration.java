package vn.thuongton.organization;

import jakarta.validation.Validator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    DataFiles dataFiles(ResourceLoader resources, Validator validator, OrganizationProperties properties) {
        return new DataFiles(resources, validator, properties.wardsLocation());
    }

    @Bean
    WardFiles wardFiles(DataFiles files) {
        return new WardFiles(files);
    }

    @Bean
    Wards wards(WardFiles files, OrganizationProperties properties) {
        return new Wards(properties.wards().stream().map(files::ward).toList());
    }
}
