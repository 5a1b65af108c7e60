package vn.thuongton.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.Ward;

/** Reads programmes and dossiers without an application. */
record RecognitionFiles(Programmes programmes, DossierFiles dossiers, DataFiles data) {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final Set<String> FIGURES =
            Set.of("mediationSuccessRate", "wardMediationOnTime", "complaintsOnTime", "feedbackOnTime");

    static RecognitionFiles shipped() {
        return in("classpath:programmes/", "classpath:wards/");
    }

    /** @param programmes folder as a Spring resource location; likewise {@code wards} */
    static RecognitionFiles in(String programmes, String wards) {
        DataFiles data = new DataFiles(new DefaultResourceLoader(), VALIDATOR, wards);
        ProgrammeFiles files =
                new ProgrammeFiles(data, new PathMatchingResourcePatternResolver(), programmes, FIGURES::contains);
        Programmes known = new Programmes(files.all());
        return new RecognitionFiles(known, new DossierFiles(data, files, known), data);
    }

    Programme programme(String id) {
        return programmes.require(id);
    }

    List<WardDossier> dossiersOf(String ward) {
        return dossiers.of(
                data.ofWard(ward, "ward.yaml", new TypeReference<Ward>() {}).orElseThrow());
    }

    DossierYear dossier(String ward, String programme, int year) {
        return new WardDossiers(programmes, Map.of(ward, dossiersOf(ward)), (of, unit) -> unit)
                .require(ward, programme, year);
    }
}
