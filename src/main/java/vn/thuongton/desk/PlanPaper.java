package vn.thuongton.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.document.paper.Sheets;
import vn.thuongton.progress.PlanPage;
import vn.thuongton.progress.PlanPage.Row;

/** Prints a year of a plan as a Word file. */
@Component
class PlanPaper {

    private static final String TEMPLATE = "planOverview";

    private static final Map<String, Function<Row, String>> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put("section", Row::section);
        CELLS.put("title", Row::title);
        CELLS.put("lead", Row::lead);
        CELLS.put("coordinating", Row::coordinating);
        CELLS.put("product", Row::product);
        CELLS.put("time", Row::time);
        CELLS.put("period", Row::period);
        CELLS.put("dueOn", Row::dueOn);
        CELLS.put("stateText", Row::stateText);
        CELLS.put("caseNumber", Row::caseNumber);
        CELLS.put("closedOn", Row::closedOn);
    }

    private final Sheets sheets;
    private final Clock clock;

    PlanPaper(Sheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    byte[] of(PlanPage page) {
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put("planName", page.name())
                .put("year", String.valueOf(page.year()))
                .put("source", page.source())
                .put("assumption", Objects.requireNonNullElse(page.assumption(), ""))
                .put("summary", summary(page))
                .put("madeOn", VietnameseDate.text(LocalDate.now(clock)));
        ArrayNode rows = values.putArray("rows");
        page.rows().forEach(row -> rows.add(row(row)));
        return sheets.make(page.ward(), TEMPLATE, values, Map.of("rows", Set.copyOf(CELLS.keySet())));
    }

    /** "Cộng 14 lượt việc: đang làm 12; quá hạn 2." */
    private static String summary(PlanPage page) {
        return page.totals().stream()
                .map(total -> total.words().replace(":", ",") + ' ' + total.count())
                .collect(Collectors.joining(
                        "; ",
                        "Cộng " + page.rows().size() + " lượt việc"
                                + (page.totals().isEmpty() ? "" : ": "),
                        "."));
    }

    private static ObjectNode row(Row row) {
        ObjectNode cells = JsonNodeFactory.instance.objectNode();
        CELLS.forEach((name, text) -> cells.put(name, Objects.requireNonNullElse(text.apply(row), "")));
        return cells;
    }
}
