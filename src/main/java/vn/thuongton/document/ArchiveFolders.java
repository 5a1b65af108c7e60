package vn.thuongton.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The directories of a packed case: {@code 01 <group>/1.2 <folder>}, or the folder alone where it is a part of nothing. */
class ArchiveFolders {

    /** Two of these, a document's name and the place where it is unpacked have to fit into the 260 characters of Windows. */
    private static final int LONGEST = 60;

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    /** @param folders in the order in which their groups are numbered */
    ArchiveFolders(List<DocumentFolder> folders) {
        folders.stream()
                .map(DocumentFolder::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .forEach(group -> groups.put(group, "%02d %s".formatted(groups.size() + 1, group)));
        folders.forEach(folder -> paths.put(folder.id(), path(folder)));
    }

    static ArchiveFolders of(List<FiledDocuments> filed) {
        return new ArchiveFolders(filed.stream()
                .map(FiledDocuments::folder)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Without a "/" at its end. */
    String path(String folder) {
        return paths.get(folder);
    }

    /** Number and name of a group; empty for none. */
    String group(DocumentFolder folder) {
        return groups.getOrDefault(folder.group(), "");
    }

    private String path(DocumentFolder folder) {
        String own = DocumentNames.directory(folder.label(), LONGEST);
        return folder.group().isEmpty() ? own : DocumentNames.directory(group(folder), LONGEST) + "/" + own;
    }
}
