package vn.thuongton.testing;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import vn.thuongton.organization.Escalation;
import vn.thuongton.organization.Unit;
import vn.thuongton.organization.Ward;

/** A ward of which a test needs little more than that there is one: mails at 7:30, nobody answers any function. */
public final class WardOfTests {

    private WardOfTests() {}

    public static Ward of(String id, String code, Unit... units) {
        return new Ward(
                id,
                code,
                id,
                "",
                List.of(),
                "",
                "",
                List.of(units),
                Map.of(),
                List.of(),
                LocalTime.of(7, 30),
                new Escalation(3, 5),
                List.of(),
                80,
                List.of());
    }
}
