package vn.thuongton.deadline;

import java.util.Date;

/** A date of an open case that has become another. */
record MovedDate(OpenDate from, Date to) {}
