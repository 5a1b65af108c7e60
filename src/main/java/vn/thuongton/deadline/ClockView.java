package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The clock of a case as one person sees it.
 *
 * @param suspendedOn null unless the case is suspended now
 * @param limits those running now, that of the case itself first; none of a closed case
 * @param acts as entered
 * @param suspending null for a closed case
 * @param resuming null for a closed case
 * @param extending one for each time limit that runs
 */
public record ClockView(
        LocalDate suspendedOn,
        List<RunningLimit> limits,
        List<Entry> acts,
        Offer suspending,
        Offer resuming,
        List<Offer> extending) {

    /**
     * What the person may decide today.
     *
     * @param refusal why he may not, in a sentence; null when he may
     * @param law the time limit it is about; null when there is none
     * @param grounds to choose from; none are needed for going on
     */
    public record Offer(String refusal, TimeLimit law, List<ClockGround> grounds) {}

    /**
     * An act and what came of it.
     *
     * @param inForce false when it was annulled, and for the annulment itself
     * @param grounds labels
     * @param limitName null when it is about no single time limit
     * @param length "15 ngày" for an extension; otherwise null
     * @param annulling why the person may not annul it, in a sentence; null when he may
     */
    public record Entry(
            ClockAct act, boolean inForce, List<String> grounds, String limitName, String length, String annulling) {}
}
