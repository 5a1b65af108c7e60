package vn.thuongton.register;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The ward a process runs for. */
final class CaseWard {

    private CaseWard() {}

    /** @throws BadUserRequestException when whoever started the process belongs to no ward or to several */
    static String of(DelegateExecution execution) {
        String ward = execution.getTenantId();
        if (ward == null) {
            throw new BadUserRequestException("Người dùng chưa thuộc phường nào hoặc thuộc nhiều phường nên không"
                    + " ghi được hồ sơ: hãy đề nghị quản trị viên để người dùng ở đúng một phường.");
        }
        return ward;
    }
}
