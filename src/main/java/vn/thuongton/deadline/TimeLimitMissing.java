package vn.thuongton.deadline;

import java.time.LocalDate;

/** The table of time limits has no row of this code in force on the day the case was received. */
public class TimeLimitMissing extends RuntimeException {

    TimeLimitMissing(String code, LocalDate caseDate) {
        super("Bảng thời hạn theo luật không có dòng \"" + code + "\" có hiệu lực với hồ sơ tiếp nhận ngày "
                + VietnameseDate.text(caseDate) + ": hãy kiểm tra ngày tiếp nhận hoặc bổ sung bảng.");
    }
}
