package vn.thuongton.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The wards this application serves, each as it is today: see {@link UnitReform}. */
public class Wards {

    private final Map<String, Ward> byId = new LinkedHashMap<>();
    private final Clock clock;

    public Wards(List<Ward> wards, Clock clock) {
        this.clock = clock;
        wards.forEach(ward -> byId.put(ward.id(), ward));
    }

    public Collection<Ward> all() {
        return byId.values().stream().map(this::today).toList();
    }

    /** @throws IllegalArgumentException when no such ward is served here */
    public Ward require(String wardId) {
        Ward ward = byId.get(wardId);
        if (ward == null) {
            throw new IllegalArgumentException("Phường \"" + wardId + "\" không được phục vụ ở đây.");
        }
        return today(ward);
    }

    private Ward today(Ward ward) {
        return ward.on(LocalDate.now(clock));
    }
}
