package vn.thuongton.organization;

/** A file below {@code wards/} that the application cannot start with. */
public class WardFileInvalid extends RuntimeException {

    /**
     * @param place line and column, or the path of the property
     */
    public WardFileInvalid(String file, String place, String reason) {
        super("Tệp " + file + ", " + place + ": " + reason);
    }

    public WardFileInvalid(String file, String reason) {
        super("Tệp " + file + ": " + reason);
    }
}
