package vn.thuongton.register.book;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What can be corrected in a row of the book, as its columns are called. */
enum BookField {
    RECEIVED_ON("receivedOn", "Ngày tiếp", BookTexts::receivedOn),
    PERSONS("persons", "Họ tên, địa chỉ", BookTexts::persons),
    IDENTITY_NUMBERS("identityNumbers", "Số căn cước, hộ chiếu", BookTexts::identityNumbers),
    CONTENT("content", "Nội dung", BookTexts::content),
    KIND("kind", "Loại đơn", BookTexts::kind),
    PEOPLE("people", "Số người cùng nội dung", BookTexts::people),
    RESOLVED_BY("resolvedBy", "Cơ quan đã giải quyết", BookTexts::resolvedBy),
    OURS("ours", "Thuộc thẩm quyền", BookTexts::ours),
    GUIDED_TO("guidedTo", "Hướng dẫn đến", BookTexts::guidedTo),
    ACCEPTED_BY("acceptedBy", "Cơ quan thụ lý, số văn bản chuyển", BookTexts::acceptedBy),
    RESULT("result", "Theo dõi kết quả", BookTexts::result),
    NOTE("note", "Ghi chú", BookTexts::note);

    private final String key;
    private final String title;
    private final Function<BookTexts, String> text;

    BookField(String key, String title, Function<BookTexts, String> text) {
        this.key = key;
        this.title = title;
        this.text = text;
    }

    static Optional<BookField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    boolean tellsPersons() {
        return this == PERSONS || this == IDENTITY_NUMBERS;
    }

    String in(BookTexts row) {
        return text.apply(row);
    }
}
