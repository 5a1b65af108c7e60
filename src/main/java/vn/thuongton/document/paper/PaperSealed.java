package vn.thuongton.document.paper;

import org.camunda.bpm.engine.AuthorizationException;

/** A paper with a protected identity is not for this officer. */
public class PaperSealed extends AuthorizationException {

    PaperSealed() {
        super("Văn bản này có thông tin về người được giữ bí mật: chỉ người được xem thông tin ấy mới soạn lại được.");
    }
}
