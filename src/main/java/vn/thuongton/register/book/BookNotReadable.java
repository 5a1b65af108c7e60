package vn.thuongton.register.book;

import org.camunda.bpm.engine.AuthorizationException;

/** The person signed in may not see the book. */
public class BookNotReadable extends AuthorizationException {

    BookNotReadable() {
        super("Sổ tiếp công dân chỉ mở cho Văn phòng HĐND và UBND, lãnh đạo UBND phường và người giám sát của phường.");
    }

    BookNotReadable(String sentence) {
        super(sentence);
    }
}
