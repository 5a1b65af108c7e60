package vn.thuongton.deadline;

import com.fasterxml.jackson.core.JsonLocation;

/** A calendar file cannot be used; says which, where and why. */
public class CalendarMalformed extends RuntimeException {

    CalendarMalformed(String file, JsonLocation place, String reason, Throwable cause) {
        super(
                "Tệp wards/" + file + ", dòng " + place.getLineNr() + ", cột " + place.getColumnNr() + ": " + reason,
                cause);
    }

    CalendarMalformed(String file, String reason) {
        super("Tệp wards/" + file + ": " + reason);
    }
}
