package vn.thuongton.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thuongton.progress.PlanPage;

/** A year of a plan as a table that spreadsheets open: commas, with the mark by which Excel knows Vietnamese letters. */
final class PlanSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADS = List.of(
            "Mục",
            "Công việc",
            "Chủ trì",
            "Phối hợp",
            "Sản phẩm",
            "Thời gian",
            "Kỳ",
            "Hạn",
            "Tình trạng",
            "Số hồ sơ",
            "Ngày xong");

    private PlanSheet() {}

    static String of(PlanPage page) {
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(HEADS), page.rows().stream().map(PlanSheet::cells))
                        .map(cells -> cells.stream().map(PlanSheet::quoted).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> cells(PlanPage.Row row) {
        return Stream.of(
                        row.section(),
                        row.title(),
                        row.lead(),
                        row.coordinating(),
                        row.product(),
                        row.time(),
                        row.period(),
                        row.dueOn(),
                        row.stateText(),
                        row.caseNumber(),
                        row.closedOn())
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    /** A cell that begins like a formula is text to the spreadsheet, too. */
    private static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
