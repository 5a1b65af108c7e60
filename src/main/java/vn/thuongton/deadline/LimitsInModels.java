package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Finds the time limit behind a date of a running process: named in the expression itself, or by the activity that last
 * set the variable the expression reads, there or in the process that called it.
 */
@Component
class LimitsInModels {

    private static final Pattern LIMIT = Pattern.compile("\\$\\{ *deadlines\\.due\\(execution, *'([^']+)'\\) *}");
    private static final Pattern TEXT = Pattern.compile("\\$\\{ *deadlines\\.text\\(([A-Za-z]\\w*)\\) *}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{ *([A-Za-z]\\w*) *}");

    private final ProcessModels models;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Clock clock;

    LimitsInModels(ProcessModels models, RuntimeService runtime, HistoryService history, Clock clock) {
        this.models = models;
        this.runtime = runtime;
        this.history = history;
        this.clock = clock;
    }

    /** Of a user task; empty when its due date is agreed, or there is none. */
    Optional<LimitInModel> ofStep(ProcessInstance instance, String activity, Date openedAt) {
        return behind(dates(instance).steps().get(activity), instance, () -> day(openedAt));
    }

    /** Of an event with a timer; empty when it waits for anything but a time limit. */
    Optional<LimitInModel> ofTimer(ProcessInstance instance, String activity, Date openedAt) {
        return behind(dates(instance).timers().get(activity), instance, () -> day(openedAt));
    }

    /** The variables of a process that a time limit may be behind. */
    Stream<String> variables(ProcessInstance instance) {
        return dates(instance).variables().stream()
                .filter(set -> LIMIT.matcher(set.expression()).matches())
                .map(ModelDates.Assignment::variable);
    }

    /** The variables of a process that say in words what the variable holds. */
    List<String> textsOf(ProcessInstance instance, String variable) {
        return dates(instance).variables().stream()
                .filter(set -> TEXT.matcher(set.expression())
                        .results()
                        .anyMatch(text -> text.group(1).equals(variable)))
                .map(ModelDates.Assignment::variable)
                .toList();
    }

    /** Of a variable that holds a due date. */
    Optional<LimitInModel> ofVariable(ProcessInstance instance, String variable) {
        List<ModelDates.Assignment> candidates = dates(instance).settingVariable(variable);
        if (candidates.isEmpty()) {
            return caller(instance).flatMap(caller -> ofVariable(caller, variable));
        }
        return lastEnded(instance, candidates)
                .flatMap(ended -> candidates.stream()
                        .filter(candidate -> candidate.activity().equals(ended.getActivityId()))
                        .filter(candidate -> !reads(candidate.expression(), variable))
                        .findFirst()
                        .flatMap(set -> behind(set.expression(), instance, () -> day(ended.getEndTime()))));
    }

    /** An activity that hands on what was entered in it under the same name. */
    private static boolean reads(String expression, String variable) {
        Matcher read = VARIABLE.matcher(expression);
        return read.matches() && read.group(1).equals(variable);
    }

    private Optional<LimitInModel> behind(String expression, ProcessInstance instance, Supplier<LocalDate> openedOn) {
        if (expression == null) {
            return Optional.empty();
        }
        Matcher limit = LIMIT.matcher(expression);
        if (limit.matches()) {
            return Optional.of(new LimitInModel(limit.group(1), openedOn));
        }
        Matcher variable = VARIABLE.matcher(expression);
        return variable.matches() ? ofVariable(instance, variable.group(1)) : Optional.empty();
    }

    private Optional<HistoricActivityInstance> lastEnded(
            ProcessInstance instance, List<ModelDates.Assignment> candidates) {
        Set<String> activities =
                candidates.stream().map(ModelDates.Assignment::activity).collect(Collectors.toSet());
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderPartiallyByOccurrence()
                .desc()
                .list()
                .stream()
                .filter(ended -> activities.contains(ended.getActivityId()))
                .max(Comparator.comparing(HistoricActivityInstance::getEndTime));
    }

    private Optional<ProcessInstance> caller(ProcessInstance instance) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .subProcessInstanceId(instance.getId())
                .singleResult());
    }

    private ModelDates dates(ProcessInstance instance) {
        return models.dates(instance.getProcessDefinitionId());
    }

    private LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), clock.getZone());
    }
}
