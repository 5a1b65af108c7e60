package vn.thuongton.document;

import java.util.List;

/**
 * What the folders of a case's documents are called, told by whoever divides the case. Asked whenever documents are listed or
 * packed, also after the case has ended. A folder that nobody names goes by its id.
 */
public interface FolderNames {

    /**
     * Every folder of the case in the order of its list of contents, also those without a document yet: what is missing shows.
     * Folders of one group follow one another.
     *
     * @param caseId the process instance that the case is registered under
     * @return empty when the case is not one that these names are for
     */
    List<DocumentFolder> of(String caseId);
}
