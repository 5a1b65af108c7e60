package vn.thuongton.recognition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programmes that there are. */
class Programmes {

    private final Map<String, Programme> byId = new LinkedHashMap<>();

    Programmes(List<Programme> programmes) {
        programmes.forEach(programme -> byId.put(programme.id(), programme));
    }

    Optional<Programme> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException when there is none */
    Programme require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Không có chương trình \"" + id
                + "\": tệp programmes/" + id + ".yaml đã bị xóa sau khi mở hồ sơ, hãy khôi phục."));
    }

    String ids() {
        return String.join(", ", byId.keySet());
    }
}
