package vn.thuongton.report;

import java.time.LocalDate;

/**
 * A case behind a figure. Who may open it, the register says.
 *
 * @param caseId the process instance that it is registered under
 */
public record FigureCase(String caseId, String number, LocalDate receivedOn, LocalDate closedOn) {}
