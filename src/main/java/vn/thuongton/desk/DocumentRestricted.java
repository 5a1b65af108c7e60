package vn.thuongton.desk;

import org.camunda.bpm.engine.AuthorizationException;

/** A document with a protected identity is not for this person. */
class DocumentRestricted extends AuthorizationException {

    DocumentRestricted() {
        super("Tài liệu này có thông tin về người được giữ bí mật: chỉ người được xem thông tin ấy mới mở được.");
    }
}
