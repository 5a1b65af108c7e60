package vn.thuongton.recognition;

/** How a programme judges. */
public enum Judgement {
    /** Each indicator is met or not. */
    PASS_FAIL("đạt hoặc không đạt từng chỉ tiêu, không chấm điểm"),
    /** Points for each indicator, up to a total. */
    POINTS("chấm điểm từng chỉ tiêu"),
    /** Indicators are met or not; a level for the whole. */
    LEVELS("đạt hoặc không đạt từng yêu cầu, xếp mức cho cả hồ sơ"),
    /** Targets of a plan, looked at year by year. */
    TARGETS("đạt hoặc không đạt từng mục tiêu");

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    /** As officers read it. */
    public String words() {
        return words;
    }
}
