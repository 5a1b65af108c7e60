package vn.thuongton.organization;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says file, place and reason instead of a stack trace. */
class WardFileInvalidAnalyzer extends AbstractFailureAnalyzer<WardFileInvalid> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WardFileInvalid cause) {
        return new FailureAnalysis(cause.getMessage(), "Hãy sửa tệp rồi khởi động lại.", cause);
    }
}
