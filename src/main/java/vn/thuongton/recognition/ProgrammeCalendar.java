package vn.thuongton.recognition;

import jakarta.validation.Valid;

/**
 * The year of a programme. Null is what its sources do not say; the ward's data may say it then.
 *
 * @param opensOn when owners are assigned
 * @param evidenceBy when evidence and self-assessments are to be there
 * @param posting of the result
 * @param handOverBy the last day to hand the dossier over
 * @param decisionBy when it is decided
 * @param supplement how long the ward has for a supplement
 */
public record ProgrammeCalendar(
        @Valid YearDay opensOn,
        @Valid YearDay evidenceBy,
        @Valid Posting posting,
        @Valid YearDay handOverBy,
        @Valid YearDay decisionBy,
        @Valid Sourced supplement) {}
