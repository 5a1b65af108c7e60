package vn.thuongton.progress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.progress.WorkFacts.Facts;

/** The figures, tables and first words of a report on a plan. */
record Gathered(List<WorkLine> lines, Map<String, Facts> facts) {

    /** As much as the engine keeps in a text. */
    private static final int LONGEST_TEXT = 3500;

    /** Rows {@code section, title, leadName, periodText, dueText, stateText, caseNumber, resultText, difficultyText}. */
    ArrayNode workRows() {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> rows.add(row(line)));
        return rows;
    }

    /** Rows {@code unitName} and one figure for each way a task can stand, a total before them. */
    ArrayNode unitRows() {
        Map<String, List<WorkLine>> byUnit = lines.stream()
                .filter(line -> line.state() != WorkState.CARRIED)
                .collect(Collectors.groupingBy(WorkLine::lead, LinkedHashMap::new, Collectors.toList()));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        byUnit.forEach((unit, own) -> {
            ObjectNode row = rows.addObject().put("unitName", unit).put("total", String.valueOf(own.size()));
            row.put("done", figure(own, WorkState.DONE));
            row.put("doneLate", figure(own, WorkState.DONE_LATE));
            row.put("confirming", figure(own, WorkState.TO_CONFIRM));
            row.put("open", figure(own, WorkState.OPEN));
            row.put("late", figure(own, WorkState.LATE));
            row.put("stopped", figure(own, WorkState.STOPPED, WorkState.DELETED));
            row.put("unopened", figure(own, WorkState.NOT_YET, WorkState.TO_OPEN, WorkState.UNTRACKED));
        });
        return rows;
    }

    /** "Trong kỳ có 35 lượt công việc: đã xong đúng hạn 10, quá hạn 2." Ways in which nothing stands are left out. */
    String summary() {
        Map<WorkState, Long> byState = lines.stream()
                .collect(Collectors.groupingBy(
                        WorkLine::state, () -> new EnumMap<>(WorkState.class), Collectors.counting()));
        String figures = byState.entrySet().stream()
                .map(entry -> entry.getKey().words().replace(":", ",") + " " + entry.getValue())
                .collect(Collectors.joining("; "));
        return "Trong kỳ có " + lines.size() + " lượt công việc" + (figures.isEmpty() ? "." : ": " + figures + ".");
    }

    /** The results that the cases tell, one line each, or that they tell none; the office writes the report from them. */
    String results() {
        String told = cut(lines.stream()
                .filter(line -> fact(line).result() != null)
                .map(line -> "- " + line.title() + " (" + line.period() + "): "
                        + fact(line).result())
                .toList());
        return told.isEmpty() ? "Chưa có việc nào ghi kết quả trong kỳ." : told;
    }

    /** What is late, was returned or met with difficulties, one line each. */
    String difficulties() {
        List<String> all = new ArrayList<>();
        for (WorkLine line : lines) {
            List<String> told = told(line);
            if (!told.isEmpty()) {
                all.add("- " + line.title() + " (" + line.lead() + "): " + String.join("; ", told));
            }
        }
        return cut(all);
    }

    private List<String> told(WorkLine line) {
        List<String> told = new ArrayList<>();
        if (line.late() || line.state() == WorkState.STOPPED) {
            told.add(line.stateWords());
        }
        told.addAll(notes(line));
        return told;
    }

    private List<String> notes(WorkLine line) {
        Facts known = fact(line);
        List<String> notes = new ArrayList<>(known.difficulties());
        boolean open = line.closedOn() == null;
        if (open && known.returned() != null) {
            notes.add("chưa đạt, trả lại: " + known.returned());
        }
        if (known.stopReason() != null) {
            notes.add("lý do thôi thực hiện: " + known.stopReason());
        }
        return notes;
    }

    private ObjectNode row(WorkLine line) {
        Facts known = fact(line);
        return JsonNodeFactory.instance
                .objectNode()
                .put("section", line.section())
                .put("title", line.title())
                .put("leadName", line.lead())
                .put("periodText", line.period())
                .put("dueText", line.dueOn() == null ? "" : VietnameseDate.text(line.dueOn()))
                .put("stateText", line.stateWords())
                .put("caseNumber", line.caseNumber() == null ? "" : line.caseNumber())
                .put("resultText", known.result() == null ? "" : known.result())
                .put("difficultyText", String.join("; ", notes(line)));
    }

    private Facts fact(WorkLine line) {
        return line.caseId() == null ? Facts.NONE : facts.getOrDefault(line.caseId(), Facts.NONE);
    }

    private static String figure(Collection<WorkLine> lines, WorkState... states) {
        return String.valueOf(lines.stream()
                .filter(line -> List.of(states).contains(line.state()))
                .count());
    }

    private static String cut(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() > LONGEST_TEXT) {
                return text.append("- … (xem bảng kèm theo)").toString();
            }
            text.append(line).append('\n');
        }
        return text.toString().strip();
    }
}
