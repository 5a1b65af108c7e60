package vn.thuongton.form;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;

/** What was submitted is not stored; the message tells the officer, in whole sentences, what to correct. */
public class SubmissionRefused extends BadUserRequestException {

    private static final int SENTENCES_SHOWN = 20;

    public SubmissionRefused(String sentence) {
        super(sentence);
    }

    /** @param sentences one per field; the first {@value #SENTENCES_SHOWN} are shown */
    public SubmissionRefused(List<String> sentences) {
        super(shown(sentences));
    }

    private static String shown(List<String> sentences) {
        int hidden = sentences.size() - SENTENCES_SHOWN;
        String first = String.join(" ", sentences.subList(0, Math.min(sentences.size(), SENTENCES_SHOWN)));
        return hidden > 0 ? first + " Còn " + hidden + " chỗ khác phải sửa." : first;
    }
}
