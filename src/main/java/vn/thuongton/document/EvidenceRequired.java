package vn.thuongton.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Lets nobody complete a task without evidence; event {@code complete}. Input parameters of the task: {@code documentFolder} =
 * where the evidence belongs, which is also where what is uploaded at the task is filed, and {@code evidenceRequiredFor} = the
 * answers that need it, as {@code variable=value} or {@code variable=value,value}, for instance {@code selfAssessment=pass};
 * any other answer needs none, and without the parameter every answer does. A refusal is {@link EvidenceMissing}: nothing of
 * what was submitted stays.
 */
@Component("evidenceRequired")
class EvidenceRequired implements TaskListener {

    static final String FOLDER = "documentFolder";
    static final String ANSWERS = "evidenceRequiredFor";

    private final DocumentsOfStep documents;

    EvidenceRequired(DocumentsOfStep documents) {
        this.documents = documents;
    }

    @Override
    public void notify(DelegateTask task) {
        String folder = requireNonNull((String) task.getVariable(FOLDER), FOLDER);
        if (isRequired(task) && documents.count(task.getExecution(), folder) == 0) {
            throw new EvidenceMissing(folder);
        }
    }

    private static boolean isRequired(DelegateTask task) {
        String answers = (String) task.getVariable(ANSWERS);
        if (answers == null) {
            return true;
        }
        String[] parts = answers.split("=", 2);
        Object given = task.getVariable(parts[0].strip());
        return List.of(parts[1].strip().split("\\s*,\\s*")).contains(String.valueOf(given));
    }
}
