package vn.thuongton.form.engine;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.thuongton.form.SubmissionRefused;

/**
 * Knows what was asked of the engine from outside, as against what models and delegates do on the way, and refuses what
 * would pass by the forms. One instance stands first in each chain of interceptors.
 */
class DirectCommand extends CommandInterceptor {

    private static final Set<Class<?>> PAST_THE_FORMS = Set.of(
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            SetTaskVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class,
            SetExecutionVariablesCmd.class,
            PatchExecutionVariablesCmd.class,
            RemoveExecutionVariablesCmd.class,
            SignalCmd.class,
            StartProcessInstanceAtActivitiesCmd.class,
            ModifyProcessInstanceCmd.class,
            RestartProcessInstancesCmd.class);

    private static final ThreadLocal<Command<?>> OUTERMOST = new ThreadLocal<>();

    private final BooleanSupplier byOfficer;

    /** @param byOfficer whether a signed-in user who is no administrator asks for it */
    DirectCommand(BooleanSupplier byOfficer) {
        this.byOfficer = byOfficer;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        if (PAST_THE_FORMS.contains(command.getClass()) && byOfficer.getAsBoolean()) {
            throw new SubmissionRefused(
                    "Thông tin của hồ sơ chỉ được ghi qua biểu mẫu của từng bước: hãy mở công việc và điền biểu mẫu.");
        }
        OUTERMOST.set(command);
        try {
            return next.execute(command);
        } finally {
            OUTERMOST.remove();
        }
    }

    /** Whether the command at work is the one that was asked for from outside. */
    static boolean isRunning() {
        return Context.getCommandInvocationContext().getCommand() == OUTERMOST.get();
    }
}
