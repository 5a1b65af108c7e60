package vn.thuongton.plan;

import java.util.List;
import java.util.Map;

/** The plans of the wards served here. */
public class Plans {

    private final Map<String, List<Plan>> byWard;

    Plans(Map<String, List<Plan>> byWard) {
        this.byWard = Map.copyOf(byWard);
    }

    /** In the order of the ward's file; empty when the ward has none. */
    public List<Plan> of(String wardId) {
        return byWard.getOrDefault(wardId, List.of());
    }
}
