package vn.thuongton.protection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * What the operator does with keys from the command line, without starting the application: {@code keyset create <file>},
 * {@code keyset add-key <file>}.
 */
public final class KeysetCommand {

    private static final String NAME = "keyset";

    private KeysetCommand() {}

    public static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the exit code: 0 when it is done, 1 with a sentence when not */
    public static int run(String[] arguments, PrintStream out) {
        try {
            out.println(done(arguments));
            return 0;
        } catch (KeysetUnusable e) {
            out.println(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            out.println("Tệp này đã có: không ghi đè tệp khóa, vì dữ liệu đã mã hóa sẽ không mở được nữa.");
        } catch (IOException e) {
            out.println("Không ghi được tệp khóa: hãy kiểm tra đường dẫn và quyền ghi thư mục.");
        }
        return 1;
    }

    private static String done(String[] arguments) throws IOException {
        String command = arguments.length == 3 ? arguments[1] : "";
        switch (command) {
            case "create" -> {
                new KeysetFile(Path.of(arguments[2])).create();
                return "Đã tạo tệp khóa " + arguments[2] + ": hãy sao lưu ngay, tách khỏi bản sao lưu cơ sở dữ liệu.";
            }
            case "add-key" -> {
                new KeysetFile(Path.of(arguments[2])).addKey();
                return "Đã thêm khóa mới vào " + arguments[2]
                        + ": hãy sao lưu lại tệp và khởi động lại ứng dụng; dữ liệu cũ vẫn mở được.";
            }
            default ->
                throw new KeysetUnusable(
                        "Cách dùng: keyset create <tệp> để tạo tệp khóa, keyset add-key <tệp> để thêm khóa mới.");
        }
    }
}
