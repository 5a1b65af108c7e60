package vn.thuongton.deadline;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start with a wrong calendar into one sentence instead of a stack trace. */
class CalendarMalformedAnalyzer extends AbstractFailureAnalyzer<CalendarMalformed> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CalendarMalformed cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
