/**
 * The application as officers use it: Tasklist and Cockpit in a real Chromium. Where the pictures of a run are kept is said
 * in {@link vn.thuongton.testing.Pictures}.
 */
package vn.thuongton.browser;
