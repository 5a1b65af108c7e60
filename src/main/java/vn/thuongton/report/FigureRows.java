package vn.thuongton.report;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.WardFileInvalid;

/** Reads {@code programmes/figures.yaml}, and refuses it with place and reason when it is wrong. */
class FigureRows {

    private static final String FILE = "figures.yaml";

    private final DataFiles files;
    private final ProcedureModels models;

    FigureRows(DataFiles files, ProcedureModels models) {
        this.files = files;
        this.models = models;
    }

    /**
     * By id, in the order of the file.
     *
     * @param location the folder as a Spring resource location, ending with "/"
     * @throws WardFileInvalid naming file, place and reason
     */
    Map<String, FigureRow> in(String location) {
        String file = "programmes/" + FILE;
        List<FigureRow> rows = files.read(location + FILE, file, new TypeReference<List<FigureRow>>() {})
                .orElseThrow(() -> new WardFileInvalid(file, "không tìm thấy"));
        Map<String, FigureRow> figures = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            FigureRow row = rows.get(index);
            String place = "mục [" + index + "]";
            files.check(file, place + ".", row);
            if (figures.putIfAbsent(row.id(), row) != null) {
                throw new WardFileInvalid(file, place, "số liệu \"" + row.id() + "\" được khai hai lần");
            }
            check(file, place + " (" + row.id() + ")", row);
        }
        return figures;
    }

    private void check(String file, String place, FigureRow row) {
        ProcedureModel model = models.newest(row.procedure())
                .orElseThrow(() -> new WardFileInvalid(
                        file, place + ".procedure", "không có thủ tục \"" + row.procedure() + "\""));
        if (model.confidential()) {
            throw new WardFileInvalid(
                    file,
                    place + ".procedure",
                    "thủ tục \"" + row.procedure() + "\" là thủ tục mật, không đưa vào số liệu");
        }
        for (String outcome : row.of()) {
            if (!model.outcomes().contains(outcome)) {
                throw new WardFileInvalid(
                        file,
                        place + ".of",
                        "thủ tục \"%s\" không có kết quả \"%s\"; các kết quả của thủ tục: %s"
                                .formatted(row.procedure(), outcome, String.join(", ", model.outcomes())));
            }
        }
        Set<String> outside = new HashSet<>(row.counted());
        row.of().forEach(outside::remove);
        if (!outside.isEmpty()) {
            throw new WardFileInvalid(
                    file, place + ".counted", "kết quả " + String.join(", ", outside) + " không nằm trong mục of");
        }
        if (row.step() != null && !model.steps().contains(row.step())) {
            throw new WardFileInvalid(
                    file, place + ".step", "thủ tục \"" + row.procedure() + "\" không có bước \"" + row.step() + "\"");
        }
        if (row.step() != null && !row.inTime()) {
            throw new WardFileInvalid(file, place + ".step", "chỉ ghi khi inTime là true");
        }
    }
}
