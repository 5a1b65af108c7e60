package vn.thuongton.engine;

import java.nio.file.Path;

/** Another application already runs on the same data folder. */
class DataDirectoryInUse extends RuntimeException {

    DataDirectoryInUse(Path folder) {
        super("Thượng Tôn đang chạy với thư mục dữ liệu " + folder
                + ": hãy dùng ứng dụng đang mở, hoặc dừng nó trước khi khởi động lại.");
    }
}
