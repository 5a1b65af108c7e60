package vn.thuongton.routing;

/** A step belongs to whoever began the case, and no person did. */
public class StarterUnknown extends RuntimeException {

    StarterUnknown() {
        super(
                "Hồ sơ không do người dùng nào lập nên không biết giao bước này cho ai: quản trị viên hãy hủy hồ sơ này và để"
                        + " cán bộ tiếp nhận lập lại.");
    }
}
