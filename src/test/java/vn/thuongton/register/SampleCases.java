package vn.thuongton.register;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import vn.thuongton.engine.ClockConfiguration;
import vn.thuongton.organization.CurrentWard;

/** Cases of phường An Dương that follow the small models beside this class. */
class SampleCases {

    static final String WARD = "an-duong";

    private final ProcessEngine engine;
    private final CurrentWard currentWard;

    SampleCases(ProcessEngine engine, CurrentWard currentWard) {
        this.engine = engine;
        this.currentWard = currentWard;
    }

    void deploy(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(model)
                .enableDuplicateFiltering(true)
                .addClasspathResource("vn/thuongton/register/" + model + ".bpmn")
                .deploy();
    }

    ProcessInstance received(String model, Map<String, ?> variables) {
        return currentWard.in(
                WARD,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(model, new HashMap<String, Object>(variables)));
    }

    ProcessInstance received(String model, LocalDate receivedOn, String... parties) {
        return received(model, request(receivedOn, parties));
    }

    /** What an intake form hands over. */
    static Map<String, Object> request(LocalDate receivedOn, String... parties) {
        String list = Stream.of(parties)
                .map(name -> "{\"name\": \"%s\", \"role\": \"party\", \"phone\": \"0912\"}".formatted(name))
                .collect(Collectors.joining(",", "[", "]"));
        return new HashMap<>(Map.of(
                "subject",
                "Lối đi chung",
                "field",
                "commonWay",
                "receivedOn",
                Date.from(receivedOn.atStartOfDay(ClockConfiguration.VIETNAM).toInstant()),
                "parties",
                Spin.JSON(list)));
    }
}
