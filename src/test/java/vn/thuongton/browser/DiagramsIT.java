package vn.thuongton.browser;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DiagramsIT {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grassrootsMediation",
                "landConciliation",
                "petitionIntake",
                "complaint",
                "denunciation",
                "feedback"
            })
    @DisplayName("Người giám sát xem được sơ đồ quy trình")
    void supervisorsSeeTheDiagram(String process, Desk desk) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();

        desk.open("/camunda/app/cockpit/default/");
        desk.signIn("giam-sat.an-duong");
        desk.pictureOfDiagram(process, definition);
    }
}
