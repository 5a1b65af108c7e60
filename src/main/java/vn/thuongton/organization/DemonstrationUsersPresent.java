package vn.thuongton.organization;

/** A production database holds users of the demonstration, whose password everybody knows. */
class DemonstrationUsersPresent extends RuntimeException {

    DemonstrationUsersPresent(String userId) {
        super("Cơ sở dữ liệu còn người dùng thử \"" + userId
                + "\": hãy dùng một cơ sở dữ liệu mới cho vận hành thật, không dùng lại dữ liệu chạy thử.");
    }
}
