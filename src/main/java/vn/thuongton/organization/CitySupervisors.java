package vn.thuongton.organization;

/**
 * Who watches several wards is a member of this group and of the tenant of each of his wards, and of no unit: he reads what
 * a supervisor of those wards reads and starts nothing. The Admin application shows and changes it.
 */
final class CitySupervisors {

    static final String GROUP = "giam-sat-thanh-pho";
    static final String NAME = "Giám sát của thành phố";

    private CitySupervisors() {}
}
