package vn.thuongton.desk;

import org.camunda.bpm.engine.exception.NotFoundException;

/** The case has no such document, whether or not another case has. */
class DocumentNotFound extends NotFoundException {

    DocumentNotFound() {
        super("Không tìm thấy tài liệu này trong hồ sơ.");
    }
}
