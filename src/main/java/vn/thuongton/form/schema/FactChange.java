package vn.thuongton.form.schema;

/**
 * One thing that was written and is now written otherwise.
 *
 * @param key of the field; of a cell in a list {@code parties[2].name}, counted from 1
 * @param label of the field; of a cell "Các bên, dòng 2: Họ và tên"
 * @param before as officers write it, "" for nothing
 */
public record FactChange(String key, String label, String before, String after) {}
