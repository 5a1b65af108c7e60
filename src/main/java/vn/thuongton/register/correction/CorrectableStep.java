package vn.thuongton.register.correction;

import java.util.List;

/**
 * A completed step and its facts that may be corrected.
 *
 * @param id of the element in the model
 * @param version changes with the facts; a correction names the one it was made from
 * @param notes sentences on facts that cannot be corrected here now
 */
public record CorrectableStep(
        String id, String name, String version, List<CorrectableFact> facts, List<String> notes) {}
