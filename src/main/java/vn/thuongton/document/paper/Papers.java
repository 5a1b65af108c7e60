package vn.thuongton.document.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.DocumentRefused;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.document.NewDocument;
import vn.thuongton.protection.ProtectedIdentities;

/** Makes the papers of cases. Who calls has made sure that the person at work may work on the case. */
@Component
public class Papers {

    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    private final Cases cases;
    private final Procedures procedures;
    private final Templates templates;
    private final CaseDocuments documents;
    private final ProtectedIdentities identities;

    Papers(
            Cases cases,
            Procedures procedures,
            Templates templates,
            CaseDocuments documents,
            ProtectedIdentities identities) {
        this.identities = identities;
        this.cases = cases;
        this.procedures = procedures;
        this.templates = templates;
        this.documents = documents;
    }

    /**
     * Makes a paper again from what the case says now.
     *
     * @param author id of the officer
     * @throws PaperUnknown when the case's procedure makes no such paper
     * @throws PaperSealed when it says whom the case protects, and the officer may not know it
     * @throws TemplateBroken naming template and placeholders; noted beside the paper, too
     */
    public DocumentVersion redraft(String caseId, String template, String author) {
        CaseFacts facts = cases.now(caseId, procedure -> procedure.titles().containsKey(template))
                .orElseThrow(PaperUnknown::new);
        Procedure procedure = procedures.of(facts.procedureId());
        if (procedure.sealed().contains(template) && !identities.readableBy(caseId, author)) {
            throw new PaperSealed();
        }
        String title = procedure.titles().get(template);
        try {
            return make(facts, template, title, null, author);
        } catch (TemplateBroken | DocumentRefused e) {
            documents.paperFailed(caseId, template, paper(title, null, false), e.getMessage());
            throw e;
        }
    }

    /** Titles by template of the papers that officers may ask for in this case, in the order of the model. */
    public Map<String, String> onDemand(String caseId) {
        return cases.onDemand(caseId);
    }

    /**
     * Makes a paper that an officer asks for. Each time it is a paper of its own: a second request for documents does
     * not take the place of the first.
     *
     * @param author id of the officer
     * @throws PaperUnknown when the case's procedure does not offer it
     * @throws TemplateBroken naming template and placeholders
     */
    public DocumentVersion draftOnDemand(String caseId, String template, String author) {
        CaseFacts facts = cases.now(caseId, procedure -> procedure.onDemand().containsKey(template))
                .orElseThrow(PaperUnknown::new);
        String title = procedures.of(facts.procedureId()).onDemand().get(template);
        byte[] paper = templates.paper(facts, template);
        try {
            return documents.addFurtherPaper(caseId, title, ".docx", new ByteArrayInputStream(paper), author);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As a step of a case does. A fault of the template is noted beside the paper, and the case goes on.
     *
     * @param folder where the paper belongs; null for the case as a whole
     */
    void draft(CaseFacts facts, String template, String title, String folder) {
        try {
            make(facts, template, title, folder, null);
        } catch (TemplateBroken | DocumentRefused e) {
            LOG.error("{} ({})", e.getMessage(), facts.caseId());
            documents.paperFailed(facts.caseId(), template, paper(title, folder, false), e.getMessage());
        }
    }

    private DocumentVersion make(CaseFacts facts, String template, String title, String folder, String author) {
        boolean sealed = procedures.of(facts.procedureId()).sealed().contains(template);
        byte[] paper = templates.paper(sealed ? withIdentity(facts) : facts, template);
        try {
            return documents.addPaper(
                    facts.caseId(),
                    template,
                    paper(title, folder, sealed),
                    title + ".docx",
                    new ByteArrayInputStream(paper),
                    author);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewDocument paper(String title, String folder, boolean sealed) {
        return new NewDocument(DocumentKind.PAPER, title, folder, sealed);
    }

    private CaseFacts withIdentity(CaseFacts facts) {
        ObjectNode variables = facts.variables().deepCopy();
        variables.setAll(identities.forPaper(facts.caseId()));
        return new CaseFacts(facts.caseId(), facts.procedureId(), facts.ward(), variables);
    }
}
