package vn.thuongton.form.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import vn.thuongton.form.AttachmentsClosed;
import vn.thuongton.form.TaskNoLongerOpen;

/** What a person reads when the engine refuses. */
final class Answers {

    private static final String OVERTAKEN =
            "Công việc này vừa được xử lý ở nơi khác cùng lúc: hãy tải lại trang để xem kết quả, rồi gửi lại nếu vẫn cần.";
    private static final String SUSPENDED =
            "Hồ sơ đang tạm đình chỉ nên chưa xử lý được công việc này: chờ quyết định tiếp tục giải quyết.";
    private static final String NOT_FOUND = "Không tìm thấy hồ sơ hoặc công việc này.";
    private static final String FORBIDDEN = "Bạn không có quyền làm việc này.";

    /** Faults of ours carry a sentence; the engine would put the name of the class before it. */
    private static final String OURS = "vn.thuongton.";

    /** "Cannot … because it belongs to no authenticated tenant" */
    private static final String OTHER_WARD = "ENGINE-13034";

    private static final String NO_TASK = "task is null";

    /** What the resource of comments and attachments says of a task that is not shown to this user. */
    private static final String NO_TASK_SHOWN = "No task found";

    private Answers() {}

    static Response to(Throwable failure) {
        return causes(failure)
                .map(Answers::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(failure));
    }

    private static Optional<Response> known(Throwable failure) {
        if (failure instanceof ProcessEngineException cause) {
            return refusal(cause);
        } else if (failure instanceof RestException
                && String.valueOf(failure.getMessage()).startsWith(NO_TASK_SHOWN)) {
            return Optional.of(answer(Status.NOT_FOUND, failure, 0, TaskNoLongerOpen.SENTENCE));
        } else if (failure instanceof RestException missing
                && missing.getStatus() == Status.NOT_FOUND
                && missing.getCause() == null) {
            return Optional.of(answer(Status.NOT_FOUND, failure, 0, NOT_FOUND));
        } else if (failure instanceof AttachmentsClosed) {
            return Optional.of(answer(Status.NOT_FOUND, failure, 0, failure.getMessage()));
        } else if (isOurs(failure)) {
            return Optional.of(answer(Status.INTERNAL_SERVER_ERROR, failure, 0, failure.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<Response> refusal(ProcessEngineException cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof OptimisticLockingException) {
            return Optional.of(answer(Status.CONFLICT, cause, isOurs(cause) ? message : OVERTAKEN));
        } else if (cause instanceof SuspendedEntityInteractionException) {
            return Optional.of(answer(Status.CONFLICT, cause, SUSPENDED));
        } else if (cause instanceof NotFoundException && isOurs(cause)) {
            return Optional.of(answer(Status.NOT_FOUND, cause, message));
        } else if (cause instanceof NullValueException && message.endsWith(NO_TASK)) {
            return Optional.of(answer(Status.NOT_FOUND, cause, TaskNoLongerOpen.SENTENCE));
        } else if (message.contains(OTHER_WARD)) {
            return Optional.of(answer(Status.NOT_FOUND, cause, NOT_FOUND));
        } else if (cause instanceof AuthorizationException) {
            return Optional.of(answer(Status.FORBIDDEN, cause, isOurs(cause) ? message : FORBIDDEN));
        } else if (cause instanceof BadUserRequestException) {
            return Optional.of(answer(Status.BAD_REQUEST, cause, message));
        }
        return Optional.empty();
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith(OURS);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    private static Response answer(Status status, ProcessEngineException cause, String sentence) {
        return answer(status, cause, cause.getCode(), sentence);
    }

    private static Response answer(Status status, Throwable cause, Integer code, String sentence) {
        ExceptionDto answer = new ExceptionDto();
        answer.setType(cause.getClass().getSimpleName());
        answer.setMessage(sentence);
        answer.setCode(code);
        return Response.status(status)
                .entity(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
