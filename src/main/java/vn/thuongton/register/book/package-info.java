/**
 * Sổ tiếp công dân, Mẫu 03/TCD (Nghị định 154/2026/NĐ-CP): a row for each content of a petition, entered by models with
 * {@code enterReceptionBook}. Persons are encrypted; what must not be traced to its author stands in a series of its own.
 */
@NamedInterface("book")
package vn.thuongton.register.book;

import org.springframework.modulith.NamedInterface;
