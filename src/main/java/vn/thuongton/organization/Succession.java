package vn.thuongton.organization;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** People and rights of a unit that ended, in the unit that takes over. */
@Component
public class Succession {

    private final IdentityService identity;
    private final EngineDirectory directory;
    private final ProcessRights rights;

    Succession(IdentityService identity, EngineDirectory directory, ProcessRights rights) {
        this.identity = identity;
        this.directory = directory;
        this.rights = rights;
    }

    /**
     * The people join the unit that takes over and stay in the old one, by which they see what it had done. Heads stay
     * heads: of units that are merged the administrator says whose. May be repeated.
     *
     * @param replaced ids of the units that take over, by the id of the unit that ended
     */
    public void takeOver(Ward ward, Map<String, String> replaced) {
        Set<Map.Entry<String, String>> memberships = new LinkedHashSet<>();
        replaced.forEach(
                (from, to) -> identity.createUserQuery().memberOfTenant(ward.id()).memberOfGroup(from).list().stream()
                        .map(User::getId)
                        .forEach(user -> memberships.add(Map.entry(user, to))));
        memberships.forEach(membership -> directory.memberOfGroup(membership.getKey(), membership.getValue()));
        rights.grant();
    }
}
