package vn.thuongton.form.schema;

/** A form says something the server cannot check; the form has to be corrected, not the submission. */
public class SchemaUnusable extends RuntimeException {

    SchemaUnusable(String reason) {
        super(reason);
    }

    SchemaUnusable(String form, RuntimeException cause) {
        super("Biểu mẫu " + form + " không dùng được: " + cause.getMessage(), cause);
    }
}
