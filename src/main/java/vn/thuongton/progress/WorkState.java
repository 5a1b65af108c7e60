package vn.thuongton.progress;

/** How far a task of a plan is in one period. */
public enum WorkState {
    NOT_YET("chưa đến kỳ"),
    /** Its day has come, and the next morning opens it. */
    TO_OPEN("đến kỳ, chưa mở"),
    OPEN("đang làm"),
    LATE("quá hạn"),
    TO_CONFIRM("chờ xác nhận"),
    DONE("đã xong đúng hạn"),
    DONE_LATE("đã xong muộn"),
    /** The office has decided that it is not to be done any more. */
    STOPPED("thôi thực hiện"),
    /** An administrator has ended its case. */
    DELETED("hồ sơ đã hủy, chưa mở lại"),
    /** Due before the day from which the ward's plan is followed here. */
    UNTRACKED("không mở: hạn trước ngày bắt đầu theo dõi"),
    /** Another procedure, or a report, does it. */
    CARRIED("do thủ tục khác thực hiện");

    private final String words;

    WorkState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
