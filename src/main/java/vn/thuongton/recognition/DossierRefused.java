package vn.thuongton.recognition;

import vn.thuongton.form.SubmissionRefused;

/** Something said about a dossier that cannot be kept; the message is for the officer. */
class DossierRefused extends SubmissionRefused {

    DossierRefused(String sentence) {
        super(sentence);
    }
}
