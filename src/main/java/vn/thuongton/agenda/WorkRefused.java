package vn.thuongton.agenda;

import vn.thuongton.form.SubmissionRefused;

/** An item that cannot be opened by hand; the message is for the officer. */
class WorkRefused extends SubmissionRefused {

    private WorkRefused(String sentence) {
        super(sentence);
    }

    static WorkRefused openedAlready(String caseNumber) {
        return new WorkRefused(
                "Việc này của kỳ này đã được mở, hồ sơ " + caseNumber + ": hãy làm tiếp trong hồ sơ đó.");
    }

    static WorkRefused unknown(int year) {
        return new WorkRefused(
                "Năm " + year + " phường không có việc ấy trong kế hoạch, chương trình: hãy chọn lại trong danh sách.");
    }

    static WorkRefused nothing(int year) {
        return new WorkRefused("Năm " + year
                + " phường không có việc nào trong kế hoạch, chương trình: hãy chọn năm khác, hoặc báo quản trị viên bổ sung dữ"
                + " liệu của phường.");
    }
}
