package vn.thuongton.report;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thuongton.organization.DataFiles;

/** Reads what figures there are when the application starts, which a wrong file stops. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

    @Bean
    Figures figures(DataFiles files, ProcedureModels models, FigureCases cases, ReportProperties properties) {
        return new Figures(new FigureRows(files, models).in(properties.programmesLocation()), cases);
    }
}
