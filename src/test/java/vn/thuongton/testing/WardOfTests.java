package vn.thuongton.testing;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import vn.thuongton.organization.Escalation;
import vn.thuongton.organization.OwnLimit;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;
import vn.thuongton.organization.WardFunction;

/**
 * A ward of which a test needs little more than that there is one: mails at 7:30, late steps told to the office after 3 working
 * days and to the leadership after 5.
 */
public final class WardOfTests {

    private WardOfTests() {}

    public static Ward of(String id, String code, Unit... units) {
        return of(id, code, List.of(units), Map.of(), List.of());
    }

    public static Ward of(
            String id, String code, List<Unit> units, Map<WardFunction, String> functions, List<OwnLimit> ownLimits) {
        return new Ward(
                id,
                code,
                id,
                "",
                List.of(),
                "",
                "",
                units,
                functions,
                List.of(),
                LocalTime.of(7, 30),
                new Escalation(3, 5),
                ownLimits,
                80,
                List.of());
    }
}
