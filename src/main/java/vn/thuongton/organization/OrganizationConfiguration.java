package vn.thuongton.organization;

import jakarta.validation.Validator;
import java.time.Clock;
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
    CityFile cityFile(DataFiles files, OrganizationProperties properties) {
        return new CityFile(files, properties.wardsLocation());
    }

    @Bean
    Wards wards(WardFiles files, OrganizationProperties properties, Clock clock) {
        return new Wards(files.wards(properties.wards()), clock);
    }
}
