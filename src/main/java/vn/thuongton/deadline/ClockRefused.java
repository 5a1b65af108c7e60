package vn.thuongton.deadline;

import vn.thuongton.form.SubmissionRefused;

/** A decision about the clock of a case that the law or the state of the case does not allow; nothing is entered. */
public class ClockRefused extends SubmissionRefused {

    ClockRefused(String sentence) {
        super(sentence);
    }
}
