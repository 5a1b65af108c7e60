package vn.thuongton.desk;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** A ward beside phường An Dương, whose officer works in a unit of the same name. */
final class OtherWard {

    static final String OFFICER = "van-phong.phuong-xa";

    private static final String ID = "phuong-xa";

    private OtherWard() {}

    static void in(IdentityService identity) {
        if (identity.createUserQuery().userId(OFFICER).count() == 0) {
            identity.saveTenant(identity.newTenant(ID));
            User colleague = identity.newUser(OFFICER);
            colleague.setPassword("demo");
            identity.saveUser(colleague);
            identity.createTenantUserMembership(ID, OFFICER);
            identity.createMembership(OFFICER, "van-phong");
        }
    }
}
