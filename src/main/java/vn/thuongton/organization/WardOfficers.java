package vn.thuongton.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The people of a ward, as the Admin application keeps them. */
@Component
public class WardOfficers {

    private final IdentityService identity;
    private final Clock clock;

    WardOfficers(IdentityService identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** By user id; asks the database once per unit, however many people there are. */
    public List<WardOfficer> of(Ward ward) {
        Map<String, Set<String>> groups = new HashMap<>();
        Stream.concat(ward.units().stream().map(Unit::id), Stream.of(HeadsOfUnit.GROUP))
                .forEach(group -> ofWard(ward)
                        .memberOfGroup(group)
                        .list()
                        .forEach(user -> groups.computeIfAbsent(user.getId(), id -> new HashSet<>())
                                .add(group)));
        return ofWard(ward).orderByUserId().asc().list().stream()
                .map(user -> officer(ward, user, groups.getOrDefault(user.getId(), Set.of())))
                .toList();
    }

    public Optional<WardOfficer> find(Ward ward, String userId) {
        return Optional.ofNullable(ofWard(ward).userId(userId).singleResult())
                .map(user -> officer(
                        ward,
                        user,
                        identity.createGroupQuery().groupMember(userId).list().stream()
                                .map(Group::getId)
                                .collect(Collectors.toSet())));
    }

    /** @throws ChairmanUnclear when the ward has none or several */
    public WardOfficer chairman(Ward ward) {
        List<WardOfficer> chairmen = chairmen(ward);
        if (chairmen.size() != 1) {
            throw ChairmanUnclear.of(ward, chairmen);
        }
        return chairmen.get(0);
    }

    /** Whoever is in the chairman's group, one person when the administrator keeps it in order. */
    public List<WardOfficer> chairmen(Ward ward) {
        return ofWard(ward).memberOfGroup(Chairman.GROUP).orderByUserId().asc().list().stream()
                .map(user -> find(ward, user.getId()).orElseThrow())
                .toList();
    }

    private UserQuery ofWard(Ward ward) {
        return identity.createUserQuery().memberOfTenant(ward.id());
    }

    private WardOfficer officer(Ward ward, User user, Set<String> groups) {
        Map<String, String> units = new LinkedHashMap<>();
        ward.unitsOn(LocalDate.now(clock)).stream()
                .filter(unit -> groups.contains(unit.id()))
                .forEach(unit -> units.put(unit.id(), unit.name()));
        return new WardOfficer(
                user.getId(),
                Names.name(user),
                StringUtils.hasText(user.getEmail()) ? user.getEmail().strip() : null,
                groups.contains(HeadsOfUnit.GROUP),
                units);
    }
}
