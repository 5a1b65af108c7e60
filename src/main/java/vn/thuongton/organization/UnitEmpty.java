package vn.thuongton.organization;

/** A unit has to give somebody for a step and has nobody. */
public class UnitEmpty extends RuntimeException {

    public UnitEmpty(Unit unit) {
        super(
                ("Đơn vị “%s” (%s) chưa có người dùng nào của phường: quản trị viên hãy đưa người của đơn vị vào nhóm này trong"
                                + " ứng dụng Quản trị, rồi làm lại bước này.")
                        .formatted(unit.name(), unit.id()));
    }
}
