package vn.thuongton.document;

import vn.thuongton.form.SubmissionRefused;

/** A file that is not taken in; nothing of it is stored. The message tells the officer what to do. */
public class DocumentRefused extends SubmissionRefused {

    public DocumentRefused(String sentence) {
        super(sentence);
    }
}
