package vn.thuongton.form.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, whose task forms are checked; start forms are checked where every start is. */
class CheckedFormService extends FormServiceImpl {

    private final Submissions submissions;

    CheckedFormService(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    @Deprecated
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<>(properties));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        commandExecutor.execute(new CheckedFormSubmission(submissions, taskId, properties, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return commandExecutor.execute(
                new CheckedFormSubmission(submissions, taskId, properties, true, deserializeValues));
    }
}
