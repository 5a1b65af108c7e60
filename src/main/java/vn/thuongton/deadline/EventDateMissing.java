package vn.thuongton.deadline;

/** The case does not say when the event happened that a time limit counts from, or says it unreadably. */
public class EventDateMissing extends RuntimeException {

    EventDateMissing(String code, String variable) {
        super("Không tính được thời hạn \"" + code + "\": hồ sơ chưa ghi ngày \"" + variable + "\".");
    }

    EventDateMissing(String code, String variable, Object unreadable) {
        super("Không tính được thời hạn \"" + code + "\": \"" + unreadable + "\" ở mục \"" + variable
                + "\" không phải là một ngày.");
    }
}
