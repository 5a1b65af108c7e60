package vn.thuongton.register.book;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;
import vn.thuongton.organization.Wards;

/**
 * Who may see the book of a ward: with the persons in it, members of the units that answer {@code office} and {@code
 * leadership}; without, supervisors. The rights of an administrator open nothing.
 */
@Component
class BookReaders {

    private final Wards wards;
    private final IdentityService identity;

    BookReaders(Wards wards, IdentityService identity) {
        this.wards = wards;
        this.identity = identity;
    }

    /** The person signed in; empty when he may not see it. */
    Optional<BookReader> signedIn() {
        Authentication person = identity.getCurrentAuthentication();
        List<String> tenants = person == null || person.getTenantIds() == null ? List.of() : person.getTenantIds();
        List<Ward> served =
                wards.all().stream().filter(ward -> tenants.contains(ward.id())).toList();
        return served.size() == 1 ? readerOf(served.get(0), person) : Optional.empty();
    }

    private static Optional<BookReader> readerOf(Ward ward, Authentication person) {
        List<String> groups = Optional.ofNullable(person.getGroupIds()).orElse(List.of());
        boolean named = groups.contains(ward.unitFor(WardFunction.OFFICE).id())
                || groups.contains(ward.unitFor(WardFunction.LEADERSHIP).id());
        boolean supervises =
                ward.units().stream().filter(Unit::supervises).map(Unit::id).anyMatch(groups::contains);
        return named || supervises
                ? Optional.of(new BookReader(person.getUserId(), ward.id(), named))
                : Optional.empty();
    }

    /** @throws BookNotReadable when he may not see it */
    BookReader require() {
        return signedIn().orElseThrow(BookNotReadable::new);
    }
}
