package vn.thuongton.deadline;

import java.util.List;
import java.util.Map;

/**
 * What a process model says about dates, as expressions.
 *
 * @param steps due date by user task
 * @param timers date by event with a timer for a date
 * @param variables what activities set, in no particular order
 */
record ModelDates(Map<String, String> steps, Map<String, String> timers, List<Assignment> variables) {

    /** The variable is set to the expression's value when the activity ends. */
    record Assignment(String activity, String variable, String expression) {}

    List<Assignment> settingVariable(String variable) {
        return variables.stream()
                .filter(assignment -> assignment.variable().equals(variable))
                .toList();
    }
}
