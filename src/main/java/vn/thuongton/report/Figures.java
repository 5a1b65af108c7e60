package vn.thuongton.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Computes figures from the case files of a ward. Who is at work is not asked: confidential cases are counted, never listed. */
public class Figures {

    private static final int DECIMALS = 1;

    private final Map<String, FigureRow> rows;
    private final FigureCases cases;

    Figures(Map<String, FigureRow> rows, FigureCases cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** Whether there is a figure with this id. */
    public boolean has(String figureId) {
        return rows.containsKey(figureId);
    }

    /**
     * @param until the last day, included
     * @throws IllegalArgumentException when there is no such figure
     */
    public Figure of(String figureId, String wardId, LocalDate from, LocalDate until) {
        FigureRow row = rows.get(figureId);
        if (row == null) {
            throw new IllegalArgumentException("No figure " + figureId);
        }
        List<EndedCase> all = cases.ended(row, wardId, from, until).stream()
                .filter(ended -> !row.inTime() || ended.hasLimit())
                .toList();
        List<EndedCase> counted = all.stream()
                .filter(ended -> row.counted().contains(ended.outcome()) && (!row.inTime() || ended.inTime()))
                .toList();
        return new Figure(
                row.id(),
                row.name(),
                row.formula(),
                row.source(),
                row.confirmed(),
                counted.size(),
                all.size(),
                percent(counted.size(), all.size()),
                cases.running(row.procedure(), wardId, until),
                shown(counted),
                shown(all.stream().filter(ended -> !counted.contains(ended)).toList()));
    }

    private static BigDecimal percent(int counted, int total) {
        return total == 0
                ? null
                : BigDecimal.valueOf(100L * counted).divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.DOWN);
    }

    private static List<FigureCase> shown(List<EndedCase> cases) {
        return cases.stream()
                .filter(ended -> !ended.confidential())
                .map(ended -> new FigureCase(ended.caseId(), ended.number(), ended.receivedOn(), ended.closedOn()))
                .toList();
    }
}
