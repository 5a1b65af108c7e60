package vn.thuongton.deadline;

/** A deadline leads into a year whose days off nobody has entered yet. */
public class CalendarYearMissing extends RuntimeException {

    CalendarYearMissing(int year) {
        super("Chưa có lịch ngày làm việc năm " + year
                + " nên không tính được thời hạn: hãy bổ sung tệp wards/calendar-" + year
                + ".yaml theo thông báo nghỉ lễ, Tết.");
    }
}
