package vn.thuongton.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who came to a session, and how often each party has stayed away by now.
 *
 * @param parties the parties with {@code absences} brought up to date
 * @param mostAbsences of the party that stayed away most often
 */
record Attendance(ArrayNode parties, boolean allPresent, int mostAbsences) {

    /** A new sheet: name and role of each party, nobody marked yet. */
    static ArrayNode newSheet(JsonNode parties) {
        ArrayNode sheet = JsonNodeFactory.instance.arrayNode();
        for (JsonNode party : parties) {
            sheet.addObject()
                    .put("name", party.path("name").asText())
                    .put("role", party.path("role").asText());
        }
        return sheet;
    }

    /**
     * Counts one session.
     *
     * @param sheet one line per party in the same order: {@code name}, {@code present} = "yes" or "no"
     * @throws AttendanceIncomplete when the sheet does not say of each party whether it was present
     */
    static Attendance count(JsonNode parties, JsonNode sheet) {
        if (sheet.size() != parties.size()) {
            throw new AttendanceIncomplete();
        }
        ArrayNode counted = parties.deepCopy();
        boolean allPresent = true;
        int mostAbsences = 0;
        for (int i = 0; i < counted.size(); i++) {
            ObjectNode party = (ObjectNode) counted.get(i);
            boolean present = present(party, sheet.get(i));
            int absences = party.path("absences").asInt() + (present ? 0 : 1);
            party.put("absences", absences);
            allPresent &= present;
            mostAbsences = Math.max(mostAbsences, absences);
        }
        return new Attendance(counted, allPresent, mostAbsences);
    }

    /** The sheet with the names and roles the parties have now. */
    static JsonNode renamed(JsonNode sheet, JsonNode parties) {
        ArrayNode renamed = sheet.deepCopy();
        ArrayNode names = newSheet(parties);
        for (int i = 0; i < renamed.size() && i < names.size(); i++) {
            ((ObjectNode) renamed.get(i)).setAll((ObjectNode) names.get(i));
        }
        return renamed;
    }

    /** The parties before the first session. */
    static ArrayNode uncounted(JsonNode parties) {
        ArrayNode uncounted = parties.deepCopy();
        uncounted.forEach(party -> ((ObjectNode) party).remove("absences"));
        return uncounted;
    }

    private static boolean present(JsonNode party, JsonNode line) {
        if (!line.path("name").equals(party.path("name"))) {
            throw new AttendanceIncomplete();
        }
        return switch (line.path("present").asText()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new AttendanceIncomplete();
        };
    }
}
