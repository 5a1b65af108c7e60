package vn.thuongton.register;

import org.camunda.bpm.engine.AuthorizationException;

/** The person may read the case and no more. */
public class CaseNotWorkable extends AuthorizationException {

    public CaseNotWorkable() {
        super("Hồ sơ này không còn việc nào của đơn vị ông/bà, chỉ xem được.");
    }
}
