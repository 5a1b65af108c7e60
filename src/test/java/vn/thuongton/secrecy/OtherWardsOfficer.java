package vn.thuongton.secrecy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

/** An officer of the same kind of office in a ward that this application does not serve. */
public final class OtherWardsOfficer {

    public static final String ID = "van-phong.phuong-la";

    private static final String WARD = "phuong-la";

    private OtherWardsOfficer() {}

    public static void in(IdentityService identity) {
        if (identity.createUserQuery().userId(ID).count() > 0) {
            return;
        }
        Tenant ward = identity.newTenant(WARD);
        ward.setName("phường lạ");
        identity.saveTenant(ward);
        User user = identity.newUser(ID);
        user.setFirstName("Văn");
        user.setLastName("Phòng");
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createTenantUserMembership(WARD, ID);
        identity.createMembership(ID, "van-phong");
    }
}
