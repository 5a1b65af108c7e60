package vn.thuongton.document.paper;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.Wards;

/** Makes papers from templates, and says what is wrong with a template before a paper is made from it. */
@Component
class Templates {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TemplateFiles files;
    private final Procedures procedures;
    private final Wards wards;
    private final FormNumbers forms;
    private final Clock clock;
    private final Map<Checked, Set<Fault>> checked = new ConcurrentHashMap<>();

    Templates(TemplateFiles files, Procedures procedures, Wards wards, FormNumbers forms, Clock clock) {
        this.files = files;
        this.procedures = procedures;
        this.wards = wards;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * @return the paper as a {@code .docx} file
     * @throws TemplateBroken naming template and placeholders
     */
    byte[] paper(CaseFacts facts, String template) {
        return paper(procedures.of(facts.procedureId()), facts.ward(), facts.variables(), template);
    }

    /** As {@link #paper(CaseFacts, String)}. */
    byte[] paper(Procedure procedure, String ward, ObjectNode variables, String template) {
        Set<Fault> faults = faults(procedure, ward, template);
        if (!faults.isEmpty()) {
            throw new TemplateBroken(template, faults);
        }
        Findings findings = Findings.ofCase();
        ObjectNode values = variables.deepCopy();
        values.setAll(always(procedure, wards.require(ward)));
        values.put("formNumber", forms.of(template, LocalDate.now(clock)));
        try {
            byte[] paper = WordTemplate.fillIn(
                    content(ward, template), scope(procedure.fieldsOf(template), ward, values, findings));
            if (!findings.faults().isEmpty()) {
                throw new TemplateBroken(template, findings.faults());
            }
            return paper;
        } catch (TemplateUnusable e) {
            throw new TemplateBroken(template, List.of(e.fault()));
        }
    }

    /** What is wrong with the template that papers of this procedure are made from in this ward. */
    Set<Fault> faults(Procedure procedure, String ward, String template) {
        byte[] content;
        try {
            content = content(ward, template);
        } catch (TemplateUnusable e) {
            return Set.of(e.fault());
        }
        return checked.computeIfAbsent(
                new Checked(procedure.id(), template, Arrays.hashCode(content)),
                key -> faults(procedure.fieldsOf(template), ward, content));
    }

    private Set<Fault> faults(Map<String, Field> fields, String ward, byte[] content) {
        Findings findings = Findings.ofTemplate();
        Set<Fault> faults = new LinkedHashSet<>();
        try {
            byte[] paper = WordTemplate.fillIn(content, scope(fields, ward, NODES.objectNode(), findings));
            faults.addAll(findings.faults());
            for (String braces : Leftovers.in(paper)) {
                faults.add(new Fault(braces, "không điền được: thiếu dấu ngoặc hoặc đặt sai chỗ"));
            }
        } catch (TemplateUnusable e) {
            faults.addAll(findings.faults());
            faults.add(e.fault());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    private byte[] content(String ward, String template) throws TemplateUnusable {
        try {
            return files.read(ward, template)
                    .orElseThrow(() -> new TemplateUnusable(new Fault(null, "không có tệp " + template + ".docx")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scope scope(Map<String, Field> fields, String wardId, ObjectNode values, Findings findings) {
        Ward ward = wards.require(wardId);
        Map<String, String> names = new HashMap<>();
        ward.mediationTeams().forEach(team -> names.put(team.neighbourhood(), team.neighbourhoodName()));
        ward.units().forEach(unit -> names.put(unit.id(), unit.name()));
        return Scope.of(fields, values, new Wording(names), findings);
    }

    private ObjectNode always(Procedure procedure, Ward ward) {
        ObjectNode values = NODES.objectNode();
        values.put("procedureName", procedure.name());
        values.put("today", LocalDate.now(clock).toString());
        values.put("blankDay", Wording.DOTTED_DAY);
        ArrayNode issuer = NODES.arrayNode();
        ward.issuer().forEach(line -> issuer.addObject().put("line", line));
        values.putObject("ward")
                .put("name", ward.name())
                .put("place", ward.place())
                .put("city", ward.city())
                .put("issuerText", String.join("\n", ward.issuer()))
                .set("issuer", issuer);
        return values;
    }

    /** Wards that share a template share its faults. */
    private record Checked(String procedureId, String template, int content) {}
}
