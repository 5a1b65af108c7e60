package vn.thuongton.protection;

import vn.thuongton.form.SubmissionRefused;

/** A text names whom nobody may name; nothing of it is stored. */
public class IdentityMentioned extends SubmissionRefused {

    IdentityMentioned(String label) {
        super("Ô “" + label + "” có tên, số giấy tờ hoặc điện thoại của người được giữ bí mật: hãy ghi “người nộp đơn”"
                + " hoặc “người tố cáo”.");
    }
}
