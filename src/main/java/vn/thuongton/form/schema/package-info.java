/** What a form asks for and whether a submission answers it; knows JSON and the calendar, but no engine. */
@NamedInterface("schema")
package vn.thuongton.form.schema;

import org.springframework.modulith.NamedInterface;
