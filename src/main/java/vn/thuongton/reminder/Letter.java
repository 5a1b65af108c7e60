package vn.thuongton.reminder;

import java.time.LocalDate;

/**
 * A digest ready to go out.
 *
 * @param to the officer's address
 * @param ward id of the ward
 * @param user id of the officer; with ward and day it tells letters apart
 */
record Letter(String to, String subject, String body, String ward, String user, LocalDate day) {

    /** The same for every attempt to send this letter. */
    String name() {
        return day + "-" + ward + "-" + user;
    }
}
