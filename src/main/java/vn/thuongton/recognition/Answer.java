package vn.thuongton.recognition;

/** What a person answered to a condition that no case file tells of. */
record Answer(Met met, String note) {

    static final Answer NONE = new Answer(Met.OPEN, "");
}
