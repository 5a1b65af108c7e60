package vn.thuongton.desk;

import java.util.List;

/**
 * A case as officers read it; all texts are Vietnamese and ready to show.
 *
 * @param field the matter as its option is labelled on the request's form
 * @param unit null until one is chosen
 * @param receivedOn dd/MM/yyyy
 * @param due of the whole case; null when the law sets no limit
 * @param identity whether the section "Danh tính" is there for this person
 * @param dossier whether the section "Chỉ tiêu" is there
 * @param step null when the task is done
 */
public record CaseFacts(
        String caseId,
        String number,
        String procedure,
        String subject,
        String field,
        List<String> parties,
        String unit,
        String state,
        boolean confidential,
        boolean suspended,
        String receivedOn,
        Due due,
        boolean identity,
        boolean dossier,
        Step step) {

    /**
     * The open task.
     *
     * @param officer null when nobody has claimed it
     * @param due null when there is no limit
     * @param source the legal article of its limit; null when the date was agreed, or there is none
     * @param confirmed whether the figure was compared with the text of the law; null without a source
     */
    public record Step(String name, String officer, Due due, String source, Boolean confirmed) {}
}
