package vn.thuongton.reminder;

import org.springframework.stereotype.Component;

/** Where a mail leads. */
@Component
class TasklistLink {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final String baseUrl;

    TasklistLink(ReminderProperties properties) {
        baseUrl = properties.baseUrl();
    }

    /** @param taskId null = the officer's list of tasks */
    String to(String taskId) {
        return baseUrl + TASKLIST + (taskId == null ? "" : "#/?task=" + taskId);
    }
}
