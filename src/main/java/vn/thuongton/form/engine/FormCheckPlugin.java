package vn.thuongton.form.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the checks into the engine before it is built. */
@Component
class FormCheckPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;
    private final DeployedForms forms;

    private final ObjectProvider<ProtectedFacts> protectedFacts;

    /** @param protectedFacts needs the engine itself, so it is asked for when the engine runs */
    FormCheckPlugin(Clock clock, DeployedForms forms, ObjectProvider<ProtectedFacts> protectedFacts) {
        this.clock = clock;
        this.forms = forms;
        this.protectedFacts = protectedFacts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Submissions submissions = new Submissions(clock, forms, protectedFacts::getObject);
        engine.setTaskService(new CheckedTaskService(submissions));
        engine.setFormService(new CheckedFormService(submissions));

        List<BpmnParseListener> parsers = listOf(engine.getCustomPreBPMNParseListeners());
        parsers.add(new StartCheck(submissions));
        engine.setCustomPreBPMNParseListeners(parsers);

        engine.setCustomPreCommandInterceptorsTxRequired(
                withDirectCommand(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                withDirectCommand(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> withDirectCommand(
            ProcessEngineConfigurationImpl engine, List<CommandInterceptor> interceptors) {
        List<CommandInterceptor> all = listOf(interceptors);
        all.add(0, new DirectCommand(() -> officerSignedIn(engine)));
        return all;
    }

    private static boolean officerSignedIn(ProcessEngineConfigurationImpl engine) {
        Authentication user = engine.getIdentityService().getCurrentAuthentication();
        return user != null && user.getUserId() != null && !isAdministrator(engine, user);
    }

    private static boolean isAdministrator(ProcessEngineConfigurationImpl engine, Authentication user) {
        return engine.getAdminUsers().contains(user.getUserId())
                || user.getGroupIds() != null
                        && engine.getAdminGroups().stream().anyMatch(user.getGroupIds()::contains);
    }

    private static <T> List<T> listOf(List<T> some) {
        return some == null ? new ArrayList<>() : new ArrayList<>(some);
    }
}
