package vn.thuongton.register.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thuongton.form.schema.Fact;
import vn.thuongton.form.schema.Facts;

/**
 * The facts of one completed step.
 *
 * @param withheld facts that cannot be corrected here now, by key, each with a sentence that says why
 */
record StepFacts(String id, String name, Facts facts, Map<String, String> withheld) {

    private static final int VERSION_LENGTH = 32;

    StepFacts {
        withheld = facts.all().stream()
                .map(Fact::key)
                .filter(withheld::containsKey)
                .collect(Collectors.toMap(key -> key, withheld::get));
    }

    CorrectableStep shown() {
        List<CorrectableFact> open = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Fact fact : facts.all()) {
            if (withheld.containsKey(fact.key())) {
                notes.add(note(fact));
            } else {
                open.add(CorrectableFact.of(fact, facts.now(fact.key())));
            }
        }
        return new CorrectableStep(id, name, version(), open, notes);
    }

    private String note(Fact fact) {
        return "“" + fact.label() + "”: " + withheld.get(fact.key());
    }

    /** The sentences for those of the keys that are withheld. */
    Map<String, List<String>> refusals(Set<String> keys) {
        return facts.all().stream()
                .filter(fact -> keys.contains(fact.key()) && withheld.containsKey(fact.key()))
                .collect(Collectors.toMap(Fact::key, fact -> List.of(note(fact))));
    }

    String version() {
        String all = facts.all().stream()
                .map(fact -> fact.key() + "=" + facts.now(fact.key()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
