package vn.thuongton.desk;

import java.util.List;
import vn.thuongton.register.correction.CorrectableFact;

/**
 * What the section "Danh tính" shows before anything is opened.
 *
 * @param readable whether the person may open it
 * @param officers whom the person may name as readers; none for who may name nobody
 * @param readings the newest first
 */
public record IdentityView(
        boolean readable, boolean nameable, List<Officer> officers, List<Reader> readers, List<Reading> readings) {

    public record Officer(String id, String name, String units) {}

    /**
     * @param since dd/MM/yyyy
     * @param by null for who submitted it, or whom a step of the procedure named
     * @param reason null for who submitted it
     */
    public record Reader(String name, String since, String by, String reason) {}

    /** @param when dd/MM/yyyy HH:mm */
    public record Reading(String when, String who, String purpose, String what) {}

    /** What is shown once it is open. */
    public record Opened(
            int version,
            List<Line> lines,
            List<CorrectableFact> facts,
            List<Correction> corrections,
            List<NextCase> nextCases,
            IdentityView section) {}

    /** @param rows of a list; otherwise none */
    public record Line(String label, String text, List<List<Line>> rows) {}

    /** @param on dd/MM/yyyy */
    public record Correction(String on, String who, String label, String before, String after, String reason) {}

    /** @param procedure its name */
    public record NextCase(String number, String procedure) {}
}
