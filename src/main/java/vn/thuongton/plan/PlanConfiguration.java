package vn.thuongton.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/** Reads the plans at the start; one that cannot be used stops it. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PlanConfiguration.class);

    @Bean
    Plans plans(Wards wards, DataFiles files) {
        PlanFiles plans = new PlanFiles(files);
        Map<String, List<Plan>> byWard = new LinkedHashMap<>();
        for (Ward ward : wards.all()) {
            byWard.put(ward.id(), plans.plans(ward));
            if (byWard.get(ward.id()).isEmpty()) {
                LOG.warn(
                        "Không có tệp {}: không có công việc nào theo kế hoạch được mở",
                        DataFiles.nameOfWard(ward.id(), PlanFiles.NAME));
            }
        }
        return new Plans(byWard);
    }
}
