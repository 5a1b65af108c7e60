package vn.thuongton.organization;

import java.util.List;
import java.util.stream.Collectors;

/** Nobody, or more than one, is the chairman of a ward. */
public class ChairmanUnclear extends RuntimeException {

    private ChairmanUnclear(String sentence) {
        super(sentence);
    }

    static ChairmanUnclear of(Ward ward, List<WardOfficer> chairmen) {
        return new ChairmanUnclear(
                chairmen.isEmpty()
                        ? ("Chưa có người dùng nào là Chủ tịch UBND %s: quản trị viên hãy đưa một người dùng của phường vào"
                                        + " nhóm “%s” (%s) trong ứng dụng Quản trị, rồi làm lại bước này.")
                                .formatted(ward.name(), Chairman.NAME, Chairman.GROUP)
                        : ("Có %d người dùng là Chủ tịch UBND %s (%s): quản trị viên hãy chỉ để lại một người trong nhóm"
                                        + " “%s” (%s) trong ứng dụng Quản trị, rồi làm lại bước này.")
                                .formatted(
                                        chairmen.size(),
                                        ward.name(),
                                        chairmen.stream().map(WardOfficer::id).collect(Collectors.joining(", ")),
                                        Chairman.NAME,
                                        Chairman.GROUP));
    }
}
