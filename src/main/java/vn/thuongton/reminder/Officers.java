package vn.thuongton.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.thuongton.organization.HeadsOfUnit;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;

/** The officers of a ward, as the engine's identity service knows them. */
@Component
class Officers {

    private final IdentityService identity;

    Officers(IdentityService identity) {
        this.identity = identity;
    }

    List<Recipient> of(Ward ward) {
        return identity.createUserQuery().memberOfTenant(ward.id()).orderByUserId().asc().list().stream()
                .map(user -> recipient(ward, user))
                .toList();
    }

    Optional<Recipient> find(Ward ward, String userId) {
        return Optional.ofNullable(identity.createUserQuery()
                        .memberOfTenant(ward.id())
                        .userId(userId)
                        .singleResult())
                .map(user -> recipient(ward, user));
    }

    /** Names by user id; who is no longer known goes by his id. */
    Map<String, String> names(List<String> userIds) {
        Map<String, String> names = new LinkedHashMap<>();
        userIds.forEach(id -> names.put(id, id));
        if (!names.isEmpty()) {
            identity.createUserQuery()
                    .userIdIn(names.keySet().toArray(String[]::new))
                    .list()
                    .forEach(user -> names.put(user.getId(), name(user)));
        }
        return names;
    }

    private Recipient recipient(Ward ward, User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        Map<String, String> units = new LinkedHashMap<>();
        ward.units().stream()
                .filter(unit -> groups.contains(unit.id()))
                .forEach((Unit unit) -> units.put(unit.id(), unit.name()));
        return new Recipient(
                user.getId(),
                name(user),
                StringUtils.hasText(user.getEmail()) ? user.getEmail().strip() : null,
                groups.contains(HeadsOfUnit.GROUP),
                units);
    }

    /** Read as the web applications print it: the engine's first name holds the family name. */
    private static String name(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
