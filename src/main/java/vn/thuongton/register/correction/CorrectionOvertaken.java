package vn.thuongton.register.correction;

import org.camunda.bpm.engine.OptimisticLockingException;

/** The facts are not any more what the officer saw. */
public class CorrectionOvertaken extends OptimisticLockingException {

    CorrectionOvertaken() {
        super(
                "Thông tin của bước này vừa được người khác sửa: hãy mở lại mục Đính chính để xem nội dung mới, rồi sửa lại"
                        + " nếu vẫn cần.");
    }
}
