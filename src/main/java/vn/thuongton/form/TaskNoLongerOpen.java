package vn.thuongton.form;

import org.camunda.bpm.engine.exception.NotFoundException;

/** The task was completed or withdrawn in the meantime, or there never was one with this id. */
public class TaskNoLongerOpen extends NotFoundException {

    public static final String SENTENCE =
            "Công việc này đã được hoàn thành hoặc không còn nữa: hãy tải lại danh sách công việc.";

    public TaskNoLongerOpen() {
        super(SENTENCE);
    }
}
