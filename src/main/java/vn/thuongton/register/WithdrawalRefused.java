package vn.thuongton.register;

/** A withdrawal that cannot be recorded; the message is for the officer. */
class WithdrawalRefused extends RuntimeException {

    private WithdrawalRefused(String sentence) {
        super(sentence);
    }

    /**
     * The same words for a number that never was, a closed case, a case of another ward, and a confidential case that the
     * person may not see.
     */
    static WithdrawalRefused noOpenCase(String number) {
        return new WithdrawalRefused(
                "Phường không có hồ sơ đang giải quyết mang số \"" + number + "\": hãy kiểm tra lại số hồ sơ.");
    }

    static WithdrawalRefused beforeReceipt() {
        return new WithdrawalRefused("Ngày rút yêu cầu không được trước ngày nhận hồ sơ.");
    }

    static WithdrawalRefused notInThisProcedure(String number) {
        return new WithdrawalRefused("Hồ sơ \"" + number + "\" đang ở bước không thể rút yêu cầu.");
    }
}
