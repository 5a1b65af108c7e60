package vn.thuongton.progress;

/** The ward's data has no such plan any more. */
public class PlanUnknown extends RuntimeException {

    PlanUnknown(String id) {
        super("Dữ liệu của phường không còn kế hoạch \"" + id
                + "\": hãy trả lại kế hoạch ấy vào tệp plan.yaml rồi chạy lại bước này.");
    }
}
