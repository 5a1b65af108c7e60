package vn.thuongton.document.paper;

import java.util.Map;

/**
 * What a procedure's model and forms say about its papers.
 *
 * @param id of this version of the procedure
 * @param name as officers read it
 * @param titles of the papers it makes, by template
 * @param fields the names its templates may use
 */
record Procedure(String id, String name, Map<String, String> titles, Map<String, Field> fields) {}
