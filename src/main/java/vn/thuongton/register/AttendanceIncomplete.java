package vn.thuongton.register;

/** The minutes do not say of each party whether it was present. */
class AttendanceIncomplete extends RuntimeException {

    AttendanceIncomplete() {
        super("Phải ghi rõ từng bên có mặt hay vắng mặt, theo đúng danh sách các bên của hồ sơ.");
    }
}
