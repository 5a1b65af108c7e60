package vn.thuongton.recognition;

import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.Units;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;
import vn.thuongton.report.Figures;

/** Reads programmes and the wards' dossiers when the application starts, which a wrong file stops. */
@Configuration(proxyBeanMethods = false)
class RecognitionConfiguration {

    @Bean
    ProgrammeFiles programmeFiles(
            DataFiles files, ResourcePatternResolver resources, RecognitionProperties properties, Figures figures) {
        return new ProgrammeFiles(files, resources, properties.programmesLocation(), figures::has);
    }

    @Bean
    Programmes programmes(ProgrammeFiles files) {
        return new Programmes(files.all());
    }

    @Bean
    WardDossiers wardDossiers(
            DataFiles files, ProgrammeFiles programmeFiles, Programmes programmes, Wards wards, Units units) {
        DossierFiles dossiers = new DossierFiles(files, programmeFiles, programmes);
        return new WardDossiers(
                programmes, wards.all().stream().collect(Collectors.toMap(Ward::id, dossiers::of)), units::current);
    }
}
