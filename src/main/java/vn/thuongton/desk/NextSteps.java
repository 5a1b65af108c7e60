package vn.thuongton.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Follows the flows of a model from one element to the steps that may come next, reading what stands on the way. */
final class NextSteps {

    private static final String ALL_DONE = "khi các việc làm song song đều xong";

    private final String after;
    private final Collection<SequenceFlow> flows;
    private final Set<NextStep> found = new LinkedHashSet<>();

    private NextSteps(String after, Collection<SequenceFlow> flows) {
        this.after = after;
        this.flows = flows;
    }

    /** What may follow an element; nothing when the model has none of that id. */
    static Collection<NextStep> of(BpmnModelInstance model, String elementId) {
        if (!(model.getModelElementById(elementId) instanceof FlowNode from)) {
            return List.of();
        }
        NextSteps steps = new NextSteps(from.getName(), model.getModelElementsByType(SequenceFlow.class));
        Way begin = new Way(List.of(), Set.of());
        steps.leave(from, begin);
        model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(from))
                .forEach(event -> steps.leave(event, begin.saying(event.getName())));
        return steps.found;
    }

    private void leave(FlowNode node, Way way) {
        List<SequenceFlow> ways =
                flows.stream().filter(flow -> flow.getSource().equals(node)).toList();
        boolean decides = ways.size() > 1 && !(node instanceof ParallelGateway);
        for (SequenceFlow flow : ways) {
            arrive(flow.getTarget(), way.saying(decides ? answer(node, flow) : flow.getName()));
        }
    }

    private void arrive(FlowNode node, Way way) {
        if (node instanceof UserTask || node instanceof CallActivity) {
            add(node, way, false);
        } else if (way.passed().contains(node.getId())) {
            return;
        } else if (node instanceof EndEvent) {
            end(node, way);
        } else if (node instanceof SubProcess inner) {
            inner.getChildElementsByType(StartEvent.class).forEach(start -> leave(start, way.through(node.getId())));
        } else if (node instanceof CatchEvent) {
            leave(node, way.through(node.getId()).saying(node.getName()));
        } else if (node instanceof ParallelGateway && joins(node)) {
            leave(node, way.through(node.getId()).saying(ALL_DONE));
        } else {
            leave(node, way.through(node.getId()));
        }
    }

    private boolean joins(FlowNode node) {
        return flows.stream().filter(flow -> flow.getTarget().equals(node)).count() > 1;
    }

    /** The end of an inner process leads on; that of an event subprocess ends the case. */
    private void end(FlowNode node, Way way) {
        if (node.getParentElement() instanceof SubProcess inner && !inner.triggeredByEvent()) {
            leave(inner, way);
        } else {
            add(node, way, true);
        }
    }

    private void add(FlowNode node, Way way, boolean end) {
        found.add(new NextStep(after, String.join("; ", way.conditions()), node.getName(), end));
    }

    private static String answer(FlowNode question, SequenceFlow flow) {
        return Stream.of(question.getName(), flow.getName())
                .filter(name -> name != null)
                .reduce((asked, answered) -> asked + " " + answered)
                .orElse(null);
    }

    private record Way(List<String> conditions, Set<String> passed) {

        /** Null says nothing. */
        Way saying(String condition) {
            if (condition == null) {
                return this;
            }
            List<String> more = new ArrayList<>(conditions);
            more.add(condition);
            return new Way(more, passed);
        }

        Way through(String node) {
            Set<String> more = new HashSet<>(passed);
            more.add(node);
            return new Way(conditions, more);
        }
    }
}
