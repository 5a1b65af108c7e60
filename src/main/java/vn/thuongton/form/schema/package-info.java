/** What a form asks for and whether a submission answers it; knows JSON and the calendar, but no engine. */
package vn.thuongton.form.schema;
