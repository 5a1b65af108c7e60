package vn.thuongton.deadline;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Tells the people in {@code concerned}, each once, that the calendar has moved dates of theirs. */
@Component
class TellRecounted implements JavaDelegate {

    private final ClockNews news;

    TellRecounted(ClockNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Set<String> concerned = ((SpinJsonNode) execution.getVariable(RecountCase.CONCERNED))
                .elements().stream().map(SpinJsonNode::stringValue).collect(Collectors.toSet());
        if (!concerned.isEmpty()) {
            news.tellCalendarChange(
                    execution.getTenantId(), concerned, (String) execution.getVariable(CalendarChanges.CHANGED_DAYS));
        }
    }
}
