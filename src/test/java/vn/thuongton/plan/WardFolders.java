package vn.thuongton.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.lang.Nullable;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.UnitReform;
import vn.thuongton.organization.Ward;

/** Folders of wards read without starting the application. */
final class WardFolders {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private WardFolders() {}

    /** A ward as it is shipped. */
    static Ward shipped(String wardId) {
        return ward(shipped(), wardId);
    }

    /** The plans of a ward as they are shipped. */
    static List<Plan> shippedPlans(String wardId) {
        return new PlanFiles(shipped()).plans(shipped(wardId));
    }

    /** An Dương with another plan. */
    static List<Plan> plans(Path folder, @Nullable String plan) throws IOException {
        Path ward = Files.createDirectories(folder.resolve("an-duong"));
        if (plan != null) {
            Files.writeString(ward.resolve("plan.yaml"), plan);
        }
        return new PlanFiles(files("file:" + folder + "/")).plans(shipped("an-duong"));
    }

    static Ward reformed(Ward ward, UnitReform reform) {
        return new Ward(
                ward.id(),
                ward.code(),
                ward.name(),
                ward.city(),
                ward.issuer(),
                ward.place(),
                ward.source(),
                ward.units(),
                ward.functions(),
                ward.mediationTeams(),
                ward.digestAt(),
                ward.escalation(),
                ward.ownLimits(),
                ward.mediationTarget(),
                List.of(reform));
    }

    private static DataFiles shipped() {
        return files("classpath:wards/");
    }

    private static DataFiles files(String location) {
        return new DataFiles(new DefaultResourceLoader(), VALIDATOR, location);
    }

    private static Ward ward(DataFiles files, String wardId) {
        return files.ofWard(wardId, "ward.yaml", new TypeReference<Ward>() {}).orElseThrow();
    }
}
