package vn.thuongton.desk;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Joins the desk to Tasklist, which finds this class by {@code META-INF/services}. */
public class DeskPlugin extends AbstractTasklistPlugin {

    static final String ID = "desk";

    /**
     * What the paths of the resources begin with. The engine's name is no parameter: {@code static} would fit it too, and
     * what is below {@code static} is served without a login.
     */
    static final String ROOT = "plugin/desk/default/";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(
                DeskAssets.class,
                TaskResource.class,
                NumberedCaseResource.class,
                CourseResource.class,
                IndicatorsResource.class,
                CardsResource.class,
                PapersResource.class,
                DocumentsResource.class,
                ClockResource.class,
                CorrectionResource.class,
                IdentityResource.class,
                ReceptionBookResource.class,
                PlanResource.class);
    }
}
