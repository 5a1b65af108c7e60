package vn.thuongton.document.paper;

import java.util.LinkedHashSet;
import java.util.Set;

/** The faults seen while a template is filled in. */
final class Findings {

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final boolean everythingStays;

    private Findings(boolean everythingStays) {
        this.everythingStays = everythingStays;
    }

    /** For a paper of a case. */
    static Findings ofCase() {
        return new Findings(false);
    }

    /** For a look at a whole template: no conditional part is left out. */
    static Findings ofTemplate() {
        return new Findings(true);
    }

    boolean everythingStays() {
        return everythingStays;
    }

    /** @return what stands in its place */
    String unknown(String placeholder) {
        return fault(placeholder, "không phải tên nào của hồ sơ này");
    }

    /** @return what stands in its place */
    String fault(String placeholder, String reason) {
        faults.add(new Fault(placeholder, reason));
        return Wording.DOTS;
    }

    Set<Fault> faults() {
        return faults;
    }
}
