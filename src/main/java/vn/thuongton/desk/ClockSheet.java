package vn.thuongton.desk;

import java.util.List;

/**
 * The section "Thời hạn" of a case; all texts are Vietnamese and ready to show, days are dd/MM/yyyy.
 *
 * @param suspendedOn null unless the case is suspended now
 * @param today what a new decision is dated at first
 * @param suspending null for a closed case
 * @param resuming null for a closed case
 * @param papers the documents of the case that a decision can be
 */
public record ClockSheet(
        String suspendedOn,
        String today,
        List<Limit> limits,
        List<Act> acts,
        Offer suspending,
        Offer resuming,
        List<Offer> extending,
        List<Paper> papers) {

    /** @param step null for the case as a whole */
    public record Limit(String name, String step, Due due, String source, boolean confirmed) {}

    /**
     * @param what "tạm đình chỉ", "gia hạn 15 ngày"
     * @param limit null when it is about no single time limit
     * @param paper null where the law asks for none
     * @param annulling why it may not be annulled; null when it may
     */
    public record Act(
            long id,
            String what,
            String limit,
            String decidedOn,
            List<String> grounds,
            String reason,
            Paper paper,
            String author,
            String enteredAt,
            boolean annulled,
            boolean annulment,
            String annulling) {}

    /**
     * @param refusal null when it is offered
     * @param amount of one extension at most; null for other decisions
     * @param unit of the amount
     */
    public record Offer(
            String refusal, String timeLimit, String name, Integer amount, String unit, List<Ground> grounds) {}

    public record Ground(String code, String label, String source, boolean confirmed) {}

    public record Paper(String id, String title) {}
}
