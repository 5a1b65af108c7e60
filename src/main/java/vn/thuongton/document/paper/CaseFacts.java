package vn.thuongton.document.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a paper is made from.
 *
 * @param caseId the process instance that the case is registered under
 * @param procedureId the version of the procedure that makes the paper
 * @param variables dates as ISO text in Vietnamese time
 */
record CaseFacts(String caseId, String procedureId, String ward, ObjectNode variables) {}
