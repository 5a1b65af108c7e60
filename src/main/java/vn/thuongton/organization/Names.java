package vn.thuongton.organization;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.thuongton.engine.AsApplication;

/** Names of officers and units as people read them. */
@Component
public class Names {

    private final IdentityService identity;
    private final AsApplication asApplication;
    private final Wards wards;

    Names(IdentityService identity, AsApplication asApplication, Wards wards) {
        this.identity = identity;
        this.asApplication = asApplication;
        this.wards = wards;
    }

    /** Who is no longer known goes by his id; null for null. */
    public String ofOfficer(String userId) {
        if (userId == null) {
            return null;
        }
        User user = asApplication.call(
                () -> identity.createUserQuery().userId(userId).singleResult());
        return user == null ? userId : name(user);
    }

    /** A unit that the ward no longer has goes by its id; null for null. */
    public String ofUnit(String wardId, String unitId) {
        return wards.require(wardId).units().stream()
                .filter(unit -> unit.id().equals(unitId))
                .map(Unit::name)
                .findFirst()
                .orElse(unitId);
    }

    /** In the order of the web applications: the engine's first name holds the family name. */
    static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(StringUtils::hasText)
                .map(String::strip)
                .reduce((family, given) -> family + " " + given)
                .orElse("");
        return name.isEmpty() ? user.getId() : name;
    }
}
