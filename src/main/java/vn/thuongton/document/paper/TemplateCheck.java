package vn.thuongton.document.paper;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/** Looks at the templates of all procedures when the application starts, which goes on whatever is found. */
@Component
class TemplateCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateCheck.class);

    private final Procedures procedures;
    private final Templates templates;
    private final Wards wards;
    private final boolean atStart;

    /** @param atStart false where many applications start one after the other with the same templates */
    TemplateCheck(
            Procedures procedures,
            Templates templates,
            Wards wards,
            @Value("${thuongton.check-templates:true}") boolean atStart) {
        this.procedures = procedures;
        this.templates = templates;
        this.wards = wards;
        this.atStart = atStart;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (atStart) {
            report();
        }
    }

    void report() {
        List<String> faults = faults();
        faults.forEach(fault -> LOG.error("Mẫu văn bản {}", fault));
        long templates = procedures.newest().stream()
                .flatMap(Procedure::templates)
                .distinct()
                .count();
        LOG.info("Đã xem {} mẫu văn bản: {} chỗ sai.", templates, faults.size());
    }

    /** One line per fault, each naming template and placeholder. */
    List<String> faults() {
        return procedures.newest().stream()
                .flatMap(procedure -> procedure.templates().flatMap(template -> faults(procedure, template)))
                .distinct()
                .toList();
    }

    private Stream<String> faults(Procedure procedure, String template) {
        return wards.all().stream()
                .map(Ward::id)
                .flatMap(ward -> templates.faults(procedure, ward, template).stream())
                .map(fault -> template + ": " + fault);
    }
}
