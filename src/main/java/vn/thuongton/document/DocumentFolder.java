package vn.thuongton.document;

/**
 * A part of a case that documents are filed under.
 *
 * @param id as documents and models have it, for instance {@code 1.2}
 * @param name what people call it, without the id; empty when nobody has named it
 * @param group the name of what it is a part of, without a number; empty for none
 */
public record DocumentFolder(String id, String name, String group) {

    static DocumentFolder unnamed(String id) {
        return new DocumentFolder(id, "", "");
    }

    /** Id and name, as people read it. */
    public String label() {
        return name.isEmpty() ? id : id + " " + name;
    }
}
