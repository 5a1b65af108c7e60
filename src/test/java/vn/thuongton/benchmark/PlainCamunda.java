package vn.thuongton.benchmark;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * The engine as it comes, with the same models and the same settings for history and authorization; what the models call
 * answers at once and does nothing.
 */
final class PlainCamunda {

    private static final Date TOMORROW = new Date(1793750400000L);

    private PlainCamunda() {}

    static ProcessEngine start(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("plain");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        configuration.setDefaultSerializationFormat("application/json");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        Map<Object, Object> beans = new HashMap<>();
        beans.put("registerCase", (JavaDelegate) PlainCamunda::register);
        beans.put("draftDocument", (JavaDelegate) execution -> {});
        beans.put("routing", new Routing());
        beans.put("deadlines", new Deadlines());
        configuration.setBeans(beans);
        // as secure as the application's engine: authorization is Camunda's, not our addition
        configuration.setAuthorizationEnabled(true);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setEnableHistoricInstancePermissions(true);
        ProcessEngine engine = configuration.buildProcessEngine();
        grant(engine, Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ);
        grant(engine, Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(engine, Resources.PROCESS_INSTANCE, Permissions.CREATE);
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/mediation/landConciliation.bpmn")
                .addClasspathResource("processes/shared/responsibleFunction.dmn")
                .addClasspathResource("processes/mediation/landSessionHeld.dmn")
                .addClasspathResource("forms/mediation/landConciliationRequest.form")
                .addClasspathResource("forms/mediation/landExamineRequest.form")
                .addClasspathResource("forms/mediation/landDecideAcceptance.form")
                .addClasspathResource("forms/mediation/landSendAcceptanceNotice.form")
                .deploy();
        return engine;
    }

    private static void grant(ProcessEngine engine, Resource resource, Permission permission) {
        var service = engine.getAuthorizationService();
        for (String unit : List.of("hanh-chinh-cong", "kinh-te-ha-tang", "lanh-dao")) {
            Authorization grant = service.createAuthorizationQuery()
                    .groupIdIn(unit)
                    .resourceType(resource)
                    .singleResult();
            if (grant == null) {
                grant = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(unit);
            }
            grant.setResource(resource);
            grant.setResourceId(Authorization.ANY);
            grant.addPermission(permission);
            service.saveAuthorization(grant);
        }
    }

    private static void register(DelegateExecution execution) {
        execution.setProcessBusinessKey(UUID.randomUUID().toString());
    }

    /** Public for the expressions of the models. */
    public static final class Routing {
        public String unit(DelegateExecution execution, String function) {
            return function.equals("leadership") ? "lanh-dao" : "kinh-te-ha-tang";
        }
    }

    /** Public for the expressions of the models. */
    public static final class Deadlines {
        public Date due(DelegateExecution execution, String code) {
            return TOMORROW;
        }

        public String text(Date date) {
            return "02/12/2026";
        }
    }
}
