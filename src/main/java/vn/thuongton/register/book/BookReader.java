package vn.thuongton.register.book;

/**
 * Who opens the book.
 *
 * @param ward whose book it is
 * @param named whether he sees the persons in it, and may correct it
 */
record BookReader(String user, String ward, boolean named) {}
