package vn.thuongton.document.paper;

/**
 * What is wrong with a template.
 *
 * @param placeholder as it stands in the template; null when the file as a whole is at fault
 * @param reason the end of a sentence that begins with the placeholder
 */
record Fault(String placeholder, String reason) {

    @Override
    public String toString() {
        return placeholder == null ? reason : placeholder + " " + reason;
    }
}
