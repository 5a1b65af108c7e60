package vn.thuongton.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The wards this application serves. */
public class Wards {

    private final Map<String, Ward> byId = new LinkedHashMap<>();

    public Wards(List<Ward> wards) {
        wards.forEach(ward -> byId.put(ward.id(), ward));
    }

    public Collection<Ward> all() {
        return List.copyOf(byId.values());
    }

    /** @throws IllegalArgumentException when no such ward is served here */
    public Ward require(String wardId) {
        Ward ward = byId.get(wardId);
        if (ward == null) {
            throw new IllegalArgumentException("Phường \"" + wardId + "\" không được phục vụ ở đây.");
        }
        return ward;
    }
}
