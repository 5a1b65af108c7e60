package vn.thuongton.report;

import java.util.Set;

/**
 * What figures have to know of a procedure.
 *
 * @param outcomes every code that a case can end with
 * @param steps ids of the user tasks
 */
record ProcedureModel(boolean confidential, Set<String> outcomes, Set<String> steps) {}
