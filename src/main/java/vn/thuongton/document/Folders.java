package vn.thuongton.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The folders of a case: those that somebody names, in his order, and then whatever else documents have been filed under. */
@Component
class Folders {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 10;

    private final List<FolderNames> names;

    Folders(List<FolderNames> names) {
        this.names = names;
    }

    /** @param used ids of folders with documents, in any order */
    List<DocumentFolder> of(String caseId, Collection<String> used) {
        Map<String, DocumentFolder> folders = new LinkedHashMap<>();
        names.stream()
                .flatMap(known -> known.of(caseId).stream())
                .forEach(folder -> folders.putIfAbsent(folder.id(), folder));
        used.stream()
                .sorted((one, other) -> sortable(one).compareTo(sortable(other)))
                .forEach(id -> folders.putIfAbsent(id, DocumentFolder.unnamed(id)));
        return List.copyOf(folders.values());
    }

    /** So that 1.10 comes after 1.9. */
    private static String sortable(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number -> Matcher.quoteReplacement(
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group()));
    }
}
