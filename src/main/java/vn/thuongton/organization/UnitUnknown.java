package vn.thuongton.organization;

/** A ward has no such unit, or none for that function or neighbourhood. */
public class UnitUnknown extends RuntimeException {

    UnitUnknown(String ward, String wanted) {
        super("Phường " + ward + " chưa khai báo đơn vị cho \"" + wanted + "\": hãy bổ sung trong wards/" + ward
                + "/ward.yaml.");
    }
}
