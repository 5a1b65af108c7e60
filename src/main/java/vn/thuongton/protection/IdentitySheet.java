package vn.thuongton.protection;

import java.time.LocalDate;
import java.util.List;
import vn.thuongton.form.schema.Contents;
import vn.thuongton.form.schema.Facts;

/**
 * A protected identity as a reader has it before him.
 *
 * @param version changes with every writing; a correction names the one it was made from
 * @param facts those that may be corrected
 * @param corrections in the order in which they were made
 * @param nextCases begun with facts from here
 */
public record IdentitySheet(
        int version, List<Contents.Line> lines, Facts facts, List<Correction> corrections, List<NextCase> nextCases) {

    /**
     * A value that was wrong.
     *
     * @param before as officers write it, "" for nothing
     * @param author user id
     */
    public record Correction(
            String label, String before, String after, String reason, String author, LocalDate correctedOn) {}

    /** @param procedure its key */
    public record NextCase(String number, String procedure) {}
}
