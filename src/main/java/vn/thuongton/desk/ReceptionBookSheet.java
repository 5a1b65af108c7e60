package vn.thuongton.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thuongton.document.paper.Sheets;
import vn.thuongton.register.book.BookPage;
import vn.thuongton.register.book.BookRow;
import vn.thuongton.register.book.BookTexts;

/** Prints a period of Sổ tiếp công dân as a Word file in the form of Mẫu 03/TCD. */
@Component
class ReceptionBookSheet {

    private static final String TEMPLATE = "receptionBook";
    private static final String NUMBER = "rowNumber";

    private final Sheets sheets;
    private final ObjectMapper json;

    ReceptionBookSheet(Sheets sheets, ObjectMapper json) {
        this.sheets = sheets;
        this.json = json;
    }

    byte[] of(BookPage page) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.put("period", page.period());
        ArrayNode rows = values.putArray("rows");
        page.rows().forEach(row -> rows.add(row(row)));
        ArrayNode secrets = values.putArray("secrets");
        page.secrets()
                .forEach(secret -> secrets.addObject()
                        .put(NUMBER, String.valueOf(secret.number()))
                        .put("month", secret.month())
                        .put("kind", secret.kind()));
        return sheets.make(
                page.ward(), TEMPLATE, values, Map.of("rows", rowNames(), "secrets", Set.of(NUMBER, "month", "kind")));
    }

    private ObjectNode row(BookRow row) {
        ObjectNode texts = json.valueToTree(row.texts());
        return texts.put(NUMBER, String.valueOf(row.number()));
    }

    private Set<String> rowNames() {
        Set<String> names = new HashSet<>(Set.of(NUMBER));
        for (var component : BookTexts.class.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }
}
