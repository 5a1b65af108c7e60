package vn.thuongton.register;

import org.camunda.bpm.engine.exception.NotFoundException;

/** There is no such case, or none that this person may see: the two look the same. */
public class CaseNotFound extends NotFoundException {

    public CaseNotFound() {
        super("Không tìm thấy hồ sơ này trong các hồ sơ của đơn vị ông/bà.");
    }
}
