package vn.thuongton.form.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.thuongton.form.AttachmentsClosed;

/**
 * The engine's task service, whose tasks end only with a correct form, whose comments name nobody who is kept secret, and
 * which has no attachments: the engine would give
 * them to anyone signed in who knows their ids, of whatever unit and ward, and let him delete them.
 */
class CheckedTaskService extends TaskServiceImpl {

    private final Submissions submissions;

    CheckedTaskService(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new CheckedCompletion(submissions, taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new CheckedCompletion(submissions, taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        commandExecutor.execute(new CheckedResolution(submissions, taskId, variables));
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        return commandExecutor.execute(context -> {
            Comment comment = super.createComment(taskId, processInstanceId, message);
            requireNotMentioned(context, taskId, processInstanceId, message);
            return comment;
        });
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        commandExecutor.execute(context -> {
            super.updateTaskComment(taskId, commentId, message);
            requireNotMentioned(context, taskId, null, message);
            return null;
        });
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        commandExecutor.execute(context -> {
            super.updateProcessInstanceComment(processInstanceId, commentId, message);
            requireNotMentioned(context, null, processInstanceId, message);
            return null;
        });
    }

    /** After the engine has let the user write: who may not is not to learn either whom he has guessed. */
    private void requireNotMentioned(CommandContext context, String taskId, String processInstanceId, String message) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        String instance = task == null ? processInstanceId : task.getProcessInstanceId();
        ExecutionEntity process =
                instance == null ? null : context.getExecutionManager().findExecutionById(instance);
        if (process != null) {
            submissions.requireNotMentioned(process.getRootProcessInstanceId(), "Ý kiến", message);
        }
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw new AttachmentsClosed();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw new AttachmentsClosed();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw new AttachmentsClosed();
    }

    @Override
    public Attachment getAttachment(String attachmentId) {
        throw new AttachmentsClosed();
    }

    @Override
    public Attachment getTaskAttachment(String taskId, String attachmentId) {
        throw new AttachmentsClosed();
    }

    @Override
    public InputStream getAttachmentContent(String attachmentId) {
        throw new AttachmentsClosed();
    }

    @Override
    public InputStream getTaskAttachmentContent(String taskId, String attachmentId) {
        throw new AttachmentsClosed();
    }

    @Override
    public List<Attachment> getTaskAttachments(String taskId) {
        throw new AttachmentsClosed();
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String processInstanceId) {
        throw new AttachmentsClosed();
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        throw new AttachmentsClosed();
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        throw new AttachmentsClosed();
    }
}
