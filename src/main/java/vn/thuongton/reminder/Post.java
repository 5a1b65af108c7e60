package vn.thuongton.reminder;

/** Carries letters out of the house. */
interface Post {

    /** @throws LetterNotSent when the letter did not leave; it may be tried again */
    void send(Letter letter);
}
