package vn.thuongton.protection;

/** Encrypted data that the keys at hand do not open. */
public class SecretUnreadable extends RuntimeException {

    SecretUnreadable(Throwable cause) {
        super(
                "Không mở được dữ liệu đã mã hóa: tệp khóa không phải tệp đã dùng khi ghi, hoặc dữ liệu đã bị thay đổi."
                        + " Hãy báo quản trị viên đặt lại đúng tệp khóa (THUONGTON_PROTECTION_KEYSET).",
                cause);
    }
}
