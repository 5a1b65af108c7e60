/**
 * The application as officers use it: Tasklist and Cockpit in a real Chromium. {@code -Dpictures} keeps the pictures of
 * the run in {@code docs/pictures}; otherwise they are in {@code target/pictures}.
 */
package vn.thuongton.browser;
