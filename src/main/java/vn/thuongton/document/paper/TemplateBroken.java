package vn.thuongton.document.paper;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.thuongton.form.SubmissionRefused;

/** A paper that cannot be made before a clerk has mended its template. The message names template and placeholders. */
public class TemplateBroken extends SubmissionRefused {

    TemplateBroken(String template, Collection<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining(
                        "; ",
                        "Mẫu văn bản “" + template + "” có lỗi: ",
                        ". Hãy nhờ văn thư sửa mẫu rồi bấm Soạn lại.")));
    }
}
