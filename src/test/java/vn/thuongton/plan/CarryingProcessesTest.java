package vn.thuongton.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thuongton.organization.WardFileInvalid;

class CarryingProcessesTest {

    private static final String FILE = "wards/viet-hoa/plan.yaml";

    private final List<Plan> plans = WardFolders.shippedPlans("viet-hoa");

    @Test
    @DisplayName("Việc giao cho một thủ tục không có mô hình thì nói rõ tệp, chỗ và tên thủ tục")
    void tellsMissingProcess() {
        assertThatThrownBy(() -> CarryingProcesses.check(FILE, plans, process -> false))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessageMatching("Tệp wards/viet-hoa/plan.yaml, plans\\[0].tasks\\[\\d+].period.perCase: "
                        + "không có thủ tục \"grassrootsMediation\" trong các mô hình đã triển khai");
    }

    @Test
    @DisplayName("Mô hình đã triển khai thì nhận")
    void acceptsDeployedProcess() {
        assertThatCode(() -> CarryingProcesses.check(FILE, plans, process -> true))
                .doesNotThrowAnyException();
    }
}
