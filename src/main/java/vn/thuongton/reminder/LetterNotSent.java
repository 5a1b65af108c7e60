package vn.thuongton.reminder;

/** A letter did not leave; it may be tried again. The message names no address: it is logged and shown in Cockpit. */
class LetterNotSent extends RuntimeException {

    /** The cause is not kept: mail servers repeat the address in what they answer. */
    LetterNotSent(Letter letter, Throwable reason) {
        super("Chưa gửi được thư cho " + letter.to() + ", hệ thống sẽ gửi lại: " + ServerAnswer.of(reason));
    }
}
