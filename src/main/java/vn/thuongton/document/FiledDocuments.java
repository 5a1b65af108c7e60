package vn.thuongton.document;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The documents of one folder.
 *
 * @param folder null for those that belong to the case as a whole
 * @param documents by number; empty when the folder has none yet
 */
record FiledDocuments(DocumentFolder folder, List<CaseDocument> documents) {

    /**
     * Folder by folder, those of the case as a whole last. A case without folders has these alone.
     *
     * @param documents by number
     * @param folders all folders in their order, given the ids of those with documents
     */
    static List<FiledDocuments> of(
            List<CaseDocument> documents, Function<Collection<String>, List<DocumentFolder>> folders) {
        Set<String> used = documents.stream()
                .map(CaseDocument::folder)
                .filter(Objects::nonNull)
                .collect(toCollection(LinkedHashSet::new));
        List<FiledDocuments> filed = new ArrayList<>();
        folders.apply(used).forEach(folder -> filed.add(new FiledDocuments(folder, in(documents, folder.id()))));
        List<CaseDocument> common = in(documents, null);
        if (filed.isEmpty() || !common.isEmpty()) {
            filed.add(new FiledDocuments(null, common));
        }
        return filed;
    }

    private static List<CaseDocument> in(List<CaseDocument> documents, String folder) {
        return documents.stream()
                .filter(document -> Objects.equals(document.folder(), folder))
                .toList();
    }
}
