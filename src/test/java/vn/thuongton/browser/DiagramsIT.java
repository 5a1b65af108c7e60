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
                "complaint",
                "feedback",
                "planTask",
                "planReport",
                "recognition"
            })
    @DisplayName("Người giám sát xem được sơ đồ quy trình")
    void supervisorsSeeTheDiagram(String process, Desk desk) {
        picture(process, "giam-sat.an-duong", desk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"petitionIntake", "denunciation"})
    @DisplayName("Sơ đồ của thủ tục mật: quản trị viên xem được")
    void administratorsSeeTheDiagramOfAConfidentialProcedure(String process, Desk desk) {
        picture(process, "quan-tri", desk);
    }

    private void picture(String process, String user, Desk desk) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();

        desk.open("/camunda/app/cockpit/default/");
        desk.signIn(user);
        desk.pictureOfDiagram(process, definition);
    }
}
