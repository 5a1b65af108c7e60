package vn.thuongton.organization;

/** A head of unit is a member of his unit and of this group; the Admin application shows and changes it. */
public final class HeadsOfUnit {

    public static final String GROUP = "truong-don-vi";
    static final String NAME = "Trưởng đơn vị";

    private HeadsOfUnit() {}
}
