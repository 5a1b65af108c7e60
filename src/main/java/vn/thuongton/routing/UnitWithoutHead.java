package vn.thuongton.routing;

import vn.thuongton.organization.HeadsOfUnit;
import vn.thuongton.organization.Unit;

/** A step belongs to the head of a unit, and nobody heads it. */
public class UnitWithoutHead extends RuntimeException {

    UnitWithoutHead(Unit unit) {
        super(
                ("Đơn vị “%s” (%s) chưa có trưởng đơn vị: quản trị viên hãy đưa một người của đơn vị vào nhóm %s trong ứng dụng"
                                + " Quản trị, rồi làm lại bước này.")
                        .formatted(unit.name(), unit.id(), HeadsOfUnit.GROUP));
    }
}
