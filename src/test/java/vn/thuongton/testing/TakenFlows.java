package vn.thuongton.testing;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * The sequence flows that cases have taken, which the history does not tell. Every element of a model lies at a flow: a
 * model whose flows are all taken has been walked entirely.
 */
@Component
public class TakenFlows extends AbstractProcessEnginePlugin {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners =
                new ArrayList<>(Optional.ofNullable(configuration.getCustomPostBPMNParseListeners())
                        .orElse(List.of()));
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                ExecutionListener note = execution -> taken.add(name(process(execution), flow.getId()));
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, note);
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    public void forget() {
        taken.clear();
    }

    /** Which flows of the model of the process, read from its file, no case has taken. */
    public Set<String> missing(String process, Path model) {
        return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(SequenceFlow.class).stream()
                .map(SequenceFlow::getId)
                .filter(flow -> !taken.contains(name(process, flow)))
                .collect(toSet());
    }

    /** The id of a definition begins with its key. */
    private static String process(DelegateExecution execution) {
        return execution.getProcessDefinitionId().split(":")[0];
    }

    private static String name(String process, String flow) {
        return process + "/" + flow;
    }
}
