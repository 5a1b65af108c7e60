package vn.thuongton.deadline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.thuongton.organization.OwnLimit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFileInvalid;
import vn.thuongton.testing.WardOfTests;

/** What keeps the application from starting. */
class OwnLimitsTest {

    private static final Set<String> LEFT_TO_WARDS = Set.of("feedback.resolution");

    @Test
    @DisplayName("Phường đặt đủ thời hạn mà luật giao thì chạy được")
    void complete() {
        assertThatCode(() -> OwnLimits.check(ward("feedback.resolution"), LEFT_TO_WARDS))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("Phường chưa đặt thời hạn mà luật giao thì không chạy, nói rõ tệp, chỗ thiếu và lý do")
    void missing() {
        assertThatThrownBy(() -> OwnLimits.check(ward(), LEFT_TO_WARDS))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessage("Tệp wards/an-duong/ward.yaml, ownLimits: chưa có thời hạn \"feedback.resolution\", mà luật"
                        + " giao cho phường tự quy định");
    }

    @Test
    @DisplayName("Phường không được tự đặt thời hạn mà luật đã ấn định")
    void notTheWards() {
        assertThatThrownBy(() ->
                        OwnLimits.check(ward("feedback.resolution", "landConciliation.acceptance"), LEFT_TO_WARDS))
                .isInstanceOf(WardFileInvalid.class)
                .hasMessage("Tệp wards/an-duong/ward.yaml, ownLimits[1].timeLimit: luật không giao cho phường tự quy"
                        + " định thời hạn \"landConciliation.acceptance\"");
    }

    private static Ward ward(String... timeLimits) {
        return WardOfTests.of(
                "an-duong",
                "AD",
                List.of(),
                Map.of(),
                List.of(timeLimits).stream()
                        .map(code -> new OwnLimit(code, 15, "WORKING_DAY", "thử", LocalDate.of(2026, 1, 1), false))
                        .toList());
    }
}
