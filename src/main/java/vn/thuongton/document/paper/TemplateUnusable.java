package vn.thuongton.document.paper;

/** A template that cannot be filled in at all. */
class TemplateUnusable extends Exception {

    private final transient Fault fault;

    TemplateUnusable(Fault fault) {
        this(fault, null);
    }

    TemplateUnusable(Fault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
