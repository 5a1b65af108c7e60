package vn.thuongton.protection;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start without the right keys into one sentence instead of a stack trace. */
class KeysetUnusableAnalyzer extends AbstractFailureAnalyzer<KeysetUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeysetUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
