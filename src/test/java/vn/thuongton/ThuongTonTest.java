package vn.thuongton;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class ThuongTonTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    @DisplayName("Ứng dụng khởi động trên PostgreSQL")
    void starts() {
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
    }
}
