package vn.thuongton.document.paper;

import vn.thuongton.form.SubmissionRefused;

/** A paper that the procedure of the case does not make. */
public class PaperUnknown extends SubmissionRefused {

    PaperUnknown() {
        super("Thủ tục của hồ sơ này không có văn bản đó: hãy tải lại trang rồi chọn văn bản trong danh sách.");
    }
}
