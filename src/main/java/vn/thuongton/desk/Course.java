package vn.thuongton.desk;

import java.util.List;

/**
 * What happened in a case so far and what comes next.
 *
 * @param passed in the order in which it began
 * @param next one line for each way on from where the case stands; empty when it is closed
 */
public record Course(List<Passage> passed, List<NextStep> next, Diagram diagram) {

    /**
     * A step of an officer, or what the procedure did by itself.
     *
     * @param officer who worked on it; the units that may when nobody has claimed it; null for what no officer does
     * @param startedOn dd/MM/yyyy
     * @param endedOn null while open
     * @param due in words as of today while open, as of its end afterwards; null when there was no limit
     */
    public record Passage(String name, String officer, String startedOn, String endedOn, Due due, State state) {}

    /** How far a passage has come. */
    public enum State {
        OPEN,
        DONE,
        /** Ended without having been worked on to its end. */
        DROPPED
    }

    /**
     * The picture of the procedure.
     *
     * @param done ids of the elements the case has been through
     * @param current ids of those it stands at
     */
    public record Diagram(String processDefinitionId, List<String> done, List<String> current) {}
}
