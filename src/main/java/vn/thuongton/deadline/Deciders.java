package vn.thuongton.deadline;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.Wards;

/** Who may decide about the clock of a case: members of the ward's units that answer the functions the law names. */
@Component
class Deciders {

    private final Wards wards;
    private final IdentityService identity;

    Deciders(Wards wards, IdentityService identity) {
        this.wards = wards;
        this.identity = identity;
    }

    boolean include(String user, Set<String> functions, String ward) {
        return identity.createTenantQuery().tenantId(ward).userMember(user).count() > 0
                && units(functions, ward).stream()
                        .anyMatch(unit -> identity.createGroupQuery()
                                        .groupId(unit.id())
                                        .groupMember(user)
                                        .count()
                                > 0);
    }

    /** Names of the units, joined by "hoặc". */
    String names(Set<String> functions, String ward) {
        return units(functions, ward).stream().map(Unit::name).sorted().collect(Collectors.joining(" hoặc "));
    }

    private Set<Unit> units(Set<String> functions, String ward) {
        return functions.stream()
                .map(WardFunction::of)
                .map(function -> wards.require(ward).unitFor(function))
                .collect(Collectors.toSet());
    }
}
