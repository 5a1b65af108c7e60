package vn.thuongton.register.book;

/**
 * One time somebody has opened the book.
 *
 * @param reader his name
 * @param readAt HH:mm dd/MM/yyyy
 * @param purpose in words
 * @param named whether the persons were shown
 * @param entries how many rows
 */
public record BookReading(String reader, String readAt, String period, String purpose, boolean named, int entries) {}
