package vn.thuongton.plan;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.DataFiles;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFileInvalid;
import vn.thuongton.organization.Wards;

/** The application does not start when a plan leaves a task to a process that is not deployed. */
@Component
class CarryingProcesses implements SmartInitializingSingleton {

    private final Wards wards;
    private final Plans plans;
    private final RepositoryService repository;

    CarryingProcesses(Wards wards, Plans plans, RepositoryService repository) {
        this.wards = wards;
        this.plans = plans;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Ward ward : wards.all()) {
            check(DataFiles.nameOfWard(ward.id(), PlanFiles.NAME), plans.of(ward.id()), this::isDeployed);
        }
    }

    static void check(String file, List<Plan> plans, Predicate<String> isDeployed) {
        for (int plan = 0; plan < plans.size(); plan++) {
            List<PlannedWork> tasks = plans.get(plan).tasks();
            for (int task = 0; task < tasks.size(); task++) {
                String process = tasks.get(task).period().perCase();
                if (process != null && !isDeployed.test(process)) {
                    throw new WardFileInvalid(
                            file,
                            "plans[" + plan + "].tasks[" + task + "].period.perCase",
                            "không có thủ tục \"" + process + "\" trong các mô hình đã triển khai");
                }
            }
        }
    }

    private boolean isDeployed(String process) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .count()
                > 0;
    }
}
