package vn.thuongton.protection;

import org.camunda.bpm.engine.exception.NotFoundException;

/** The case has no protected identity, or this person may not know of it: the two look the same. */
public class IdentityNotFound extends NotFoundException {

    IdentityNotFound() {
        super("Hồ sơ này không có mục Danh tính dành cho ông/bà.");
    }
}
