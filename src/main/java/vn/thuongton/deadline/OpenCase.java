package vn.thuongton.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a decision about the clock of an open case has to know.
 *
 * @param ward id of the ward
 * @param number of the case
 * @param confidential whether only the people assigned may hear of it
 * @param acts as entered so far
 * @param limits those running now, that of the case itself first
 */
record OpenCase(
        String id,
        String ward,
        String number,
        boolean confidential,
        LocalDate receivedOn,
        ClockActs acts,
        List<RunningLimit> limits) {

    Optional<RunningLimit> suspendable() {
        return limits.stream().filter(limit -> limit.law().isSuspendable()).findFirst();
    }

    Optional<RunningLimit> limit(String code) {
        return limits.stream().filter(limit -> limit.law().code().equals(code)).findFirst();
    }
}
