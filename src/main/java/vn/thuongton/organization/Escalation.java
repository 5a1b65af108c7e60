package vn.thuongton.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Who beyond the unit learns of a late step.
 *
 * @param officeAfter working days late from which the office is told
 * @param leadershipAfter working days late from which the leadership is told too
 */
public record Escalation(
        @Min(1) @Max(60) int officeAfter, @Min(1) @Max(60) int leadershipAfter) {}
