package vn.thuongton.document.paper;

import org.camunda.bpm.engine.exception.NotFoundException;

/** A paper that the procedure of the case does not make. */
public class PaperUnknown extends NotFoundException {

    PaperUnknown() {
        super("Thủ tục của hồ sơ này không có văn bản đó: hãy tải lại trang rồi chọn văn bản trong danh sách.");
    }
}
