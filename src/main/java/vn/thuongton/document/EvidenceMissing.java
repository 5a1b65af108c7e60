package vn.thuongton.document;

import vn.thuongton.form.SubmissionRefused;

/** What was answered needs evidence, and there is none. */
public class EvidenceMissing extends SubmissionRefused {

    EvidenceMissing(String folder) {
        super(
                ("Chưa có tài liệu kiểm chứng nào ở mục %s: hãy thêm tài liệu ở thẻ Hồ sơ, phần Tài liệu, rồi gửi lại, hoặc chọn"
                                + " kết quả khác.")
                        .formatted(folder));
    }
}
