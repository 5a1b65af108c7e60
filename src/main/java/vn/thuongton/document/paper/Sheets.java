package vn.thuongton.document.paper;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes Word files that tell of no single case, a register for instance, from templates as those of papers. */
@Component
public class Sheets {

    private final Templates templates;

    Sheets(Templates templates) {
        this.templates = templates;
    }

    /**
     * @param values texts, and lists of rows of texts
     * @param lists the names in the rows of each list, by the list's name
     * @return a {@code .docx} file
     * @throws TemplateBroken naming template and placeholders
     */
    public byte[] make(String ward, String template, ObjectNode values, Map<String, Set<String>> lists) {
        Map<String, Field> fields = new HashMap<>(Procedures.ALWAYS);
        values.fieldNames().forEachRemaining(name -> fields.put(name, Field.of(FieldKind.TEXT)));
        lists.forEach((list, names) -> fields.put(
                list,
                Field.of(
                        FieldKind.LIST,
                        names.stream().collect(toMap(name -> name, name -> Field.of(FieldKind.TEXT))))));
        Procedure sheet = new Procedure("sheet " + template, "", Map.of(), Map.of(), Set.of(), fields, Set.of());
        return templates.paper(sheet, ward, values, template);
    }
}
