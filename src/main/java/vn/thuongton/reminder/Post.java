package vn.thuongton.reminder;

/** Carries letters out of the house. */
interface Post {

    /**
     * @throws LetterNotSent when the letter did not leave; it may be tried again
     * @throws LetterRefused when the address is unreadable or the server does not take letters for it
     */
    void send(Letter letter, String address);
}
