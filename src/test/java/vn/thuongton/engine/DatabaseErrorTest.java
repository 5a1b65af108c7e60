package vn.thuongton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.testing.ApplicationTest;

@ApplicationTest
class DatabaseErrorTest {

    @Test
    @DisplayName("Lỗi của cơ sở dữ liệu không kéo theo nội dung của dòng dữ liệu vào nhật ký")
    void keepsTheRowToItself(@Autowired JdbcClient jdbc) {
        Throwable error = catchThrowable(() -> jdbc.sql("""
                        insert into case_number (ward, procedure_code, year, last_number)
                        values ('Nguyễn Văn Kín', 'sai mã', 2026, 1)
                        """).update());

        assertThat(error).rootCause().hasMessageContaining("case_number").hasMessageNotContaining("Nguyễn Văn Kín");
    }
}
