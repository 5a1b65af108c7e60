package vn.thuongton.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Refuses reforms of units that contradict each other. */
final class ReformCheck {

    private final String file;
    private final Ward ward;

    /** On which day each unit ends. */
    private final Map<String, LocalDate> endsOn = new HashMap<>();

    ReformCheck(String file, Ward ward) {
        this.file = file;
        this.ward = ward;
    }

    /** @throws WardFileInvalid naming file, place and reason */
    void run() {
        for (int index = 0; index < ward.reforms().size(); index++) {
            ends(place(index), ward.reforms().get(index));
        }
        for (int index = 0; index < ward.reforms().size(); index++) {
            takesOver(place(index), ward.reforms().get(index));
        }
    }

    private void ends(String place, UnitReform reform) {
        for (String from : reform.from()) {
            boolean supervises = unit(place + ".from", from).supervises();
            if (supervises != unit(place + ".to", reform.to()).supervises()) {
                throw refused(
                        place,
                        "đơn vị giám sát và đơn vị khác không thay nhau được: quyền xem hồ sơ của người trong hai đơn vị"
                                + " khác nhau");
            }
            LocalDate already = endsOn.putIfAbsent(from, reform.on());
            if (already != null) {
                throw refused(
                        place + ".from",
                        "đơn vị \"" + from + "\" đã được thay từ ngày " + already
                                + ", mỗi đơn vị chỉ được thay một lần");
            }
        }
    }

    /** With it no chain of reforms comes back to where it began. */
    private void takesOver(String place, UnitReform reform) {
        LocalDate end = endsOn.get(reform.to());
        if (end != null && !end.isAfter(reform.on())) {
            throw refused(
                    place + ".to",
                    "đơn vị \"" + reform.to() + "\" không còn từ ngày " + end + " nên không nhận việc từ ngày "
                            + reform.on() + " được; hãy ghi đơn vị nhận việc sau cùng, đơn vị được lập lại thì khai với"
                            + " id mới");
        }
        LocalDate since = unit(place + ".to", reform.to()).since();
        if (since != null && since.isAfter(reform.on())) {
            throw refused(
                    place + ".on",
                    "đơn vị \"" + reform.to() + "\" đến ngày " + since + " mới có (mục since), không nhận việc từ ngày "
                            + reform.on() + " được");
        }
    }

    private Unit unit(String place, String id) {
        return ward.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused(place, "không có đơn vị \"" + id + "\" trong mục units"));
    }

    private WardFileInvalid refused(String place, String reason) {
        return new WardFileInvalid(file, place, reason);
    }

    private static String place(int index) {
        return "reforms[" + index + "]";
    }
}
