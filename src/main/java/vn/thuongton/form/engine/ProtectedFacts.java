package vn.thuongton.form.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import vn.thuongton.form.schema.Contents;

/**
 * Keeps what the protected fields of forms are filled with; the engine never sees it. Everything happens in the
 * transaction of the submission.
 */
public interface ProtectedFacts {

    /** The variable by which a case knows that it has protected facts: their id, which says nothing. */
    String VARIABLE = "protectedIdentity";

    /**
     * Begins a record of its own, as yet of no case.
     *
     * @param submitter user id, who may read it from now on; null for a program
     * @param form with the fields as {@code FormSchema.protectedPart} gives them
     * @return its id
     */
    String keep(String submitter, ObjectNode form, ObjectNode values);

    /** Adds to a record; what it has under the same keys is what it was before, and stays to be found. */
    void add(String recordId, String submitter, ObjectNode form, ObjectNode values);

    /** The record is that of this case from now on, unless it has one already. */
    void assign(String recordId, String caseId, String ward);

    Optional<String> ofCase(String caseId);

    /** @throws vn.thuongton.form.SubmissionRefused naming the first field that mentions whom nobody may mention */
    void requireNotMentioned(String recordId, List<Contents.Line> written);
}
