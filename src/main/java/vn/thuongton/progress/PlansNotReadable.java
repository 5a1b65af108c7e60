package vn.thuongton.progress;

import org.camunda.bpm.engine.AuthorizationException;

/** The person signed in does not belong to the ward. */
public class PlansNotReadable extends AuthorizationException {

    PlansNotReadable() {
        super("Kế hoạch của phường chỉ mở cho người của phường: hãy đăng nhập bằng tên của cán bộ phường ấy.");
    }
}
