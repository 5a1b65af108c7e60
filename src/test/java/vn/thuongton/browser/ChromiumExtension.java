package vn.thuongton.browser;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.thuongton.testing.FixedClock;

/**
 * One Chromium per test run, one empty profile per test method. Without a Chromium the tests are skipped and say so;
 * in continuous integration ({@code CI=true} as environment variable or system property) they fail instead.
 */
class ChromiumExtension implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);

    private static final String MISSING =
            "No Chromium on this machine: install one or name it in the environment variable CHROMIUM.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.program().isPresent() || continuousIntegration()
                ? ConditionEvaluationResult.enabled("Chromium is required or present")
                : ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Desk.PATIENCE);
        var spring = SpringExtension.getApplicationContext(context);
        Morning.hold(spring.getBean(ManagementService.class));
        String port = spring.getEnvironment().getRequiredProperty("local.server.port");
        context.getStore(NAMESPACE)
                .put(
                        Desk.class,
                        new Desk(chromium(context), "http://localhost:" + port, spring.getBean(FixedClock.class)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (Desk desk = desk(context)) {
            if (context.getExecutionException().isPresent()) {
                desk.pictureOfFailure(context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return desk(context);
    }

    private static Desk desk(ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Desk.class, Desk.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Chromium.class,
                        key -> new Chromium(Chromium.program().orElseThrow(() -> new AssertionError(MISSING))),
                        Chromium.class);
    }

    private static boolean continuousIntegration() {
        return Boolean.parseBoolean(System.getenv("CI")) || Boolean.getBoolean("CI");
    }
}
