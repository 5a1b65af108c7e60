package vn.thuongton.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Finds the case that a step belongs to, also where the step is in a process that the case has called. */
public final class OutermostExecution {

    private OutermostExecution() {}

    /** The process instance that nobody has called; its id is the case's. */
    public static DelegateExecution of(DelegateExecution step) {
        // only a process instance knows who called it, not what runs in a subprocess of it
        DelegateExecution process = step.getProcessInstance();
        while (process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
        }
        return process;
    }
}
