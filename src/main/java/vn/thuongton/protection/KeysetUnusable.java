package vn.thuongton.protection;

/** The application cannot begin without the right keys; says what the operator has to do. */
class KeysetUnusable extends RuntimeException {

    KeysetUnusable(String sentence) {
        super(sentence);
    }

    KeysetUnusable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
