package vn.thuongton.absence;

import java.time.LocalDate;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.form.SubmissionRefused;
import vn.thuongton.organization.WardOfficer;

/** An absence that cannot be recorded; the message is for the officer. */
class AbsenceRefused extends SubmissionRefused {

    private AbsenceRefused(String sentence) {
        super(sentence);
    }

    static AbsenceRefused noOfficerOfAWard() {
        return new AbsenceRefused(
                "Chỉ người của một phường ghi được việc vắng mặt: hãy đăng nhập bằng tên của cán bộ.");
    }

    static AbsenceRefused noColleague() {
        return new AbsenceRefused("Đơn vị của ông/bà chưa có người nào khác để thay: hãy báo lãnh đạo UBND phường phân"
                + " công thêm người vào đơn vị trước.");
    }

    static AbsenceRefused noSuchPerson(String id) {
        return new AbsenceRefused(
                "\"" + id + "\" không phải người ông/bà được ghi vắng mặt hoặc cử thay: hãy chọn lại.");
    }

    static AbsenceRefused ownSubstitute(WardOfficer officer) {
        return new AbsenceRefused(officer.name() + " không thể tự thay mình: hãy chọn người khác.");
    }

    static AbsenceRefused noColleagueOf(WardOfficer officer, WardOfficer substitute) {
        return new AbsenceRefused(
                substitute.name() + " không cùng đơn vị với " + officer.name() + ": hãy chọn người cùng đơn vị.");
    }

    static AbsenceRefused overlapping(WardOfficer officer, Absence other) {
        return new AbsenceRefused(officer.name() + " đã có lần vắng mặt từ " + VietnameseDate.text(other.fromOn())
                + " đến " + VietnameseDate.text(other.untilOn())
                + ": hãy sửa ngày, hoặc ghi trở lại sớm cho lần ấy trước.");
    }

    static AbsenceRefused inThePast(LocalDate untilOn) {
        return new AbsenceRefused("Thời gian vắng mặt đến " + VietnameseDate.text(untilOn)
                + " đã qua: hãy sửa ngày hoặc chọn không ghi.");
    }

    /** The same words for an absence that never was and for one of an officer the person has no say over. */
    static AbsenceRefused unknown(LocalDate fromOn) {
        return new AbsenceRefused("Không có lần vắng mặt nào bắt đầu ngày " + VietnameseDate.text(fromOn)
                + " mà ông/bà được sửa: hãy xem lại ngày bắt đầu và tên đăng nhập của người vắng.");
    }

    static AbsenceRefused notEarlier(Absence absence) {
        return new AbsenceRefused("Lần vắng mặt này đã ghi đến " + VietnameseDate.text(absence.untilOn())
                + ": ngày trở lại phải từ ngày đó trở về trước; vắng lâu hơn thì ghi một lần vắng mặt mới.");
    }
}
