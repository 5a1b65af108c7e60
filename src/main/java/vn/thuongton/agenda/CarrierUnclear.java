package vn.thuongton.agenda;

import java.util.List;

/** No process, or more than one, carries a kind of item. */
public class CarrierUnclear extends RuntimeException {

    CarrierUnclear(String kind, List<String> processes) {
        super(
                processes.isEmpty()
                        ? "Không có quy trình nào mở được việc loại \"" + kind
                                + "\": hãy triển khai mô hình có thuộc tính opens = " + kind + "."
                        : "Nhiều quy trình cùng mở việc loại \"" + kind + "\": " + String.join(", ", processes)
                                + ". Chỉ một mô hình được mang thuộc tính opens = " + kind + ".");
    }
}
