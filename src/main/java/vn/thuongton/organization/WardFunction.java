package vn.thuongton.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a ward has to be able to do; each ward says which of its units does it. */
public enum WardFunction {
    OFFICE("office"),
    JUSTICE("justice"),
    CULTURE_SOCIETY("culture-society"),
    LAND_URBAN("land-urban"),
    FINANCE("finance"),
    SECURITY("security"),
    MILITARY("military"),
    PUBLIC_SERVICES("public-services"),
    COMMUNICATION("communication"),
    FRONT("front"),
    MEDIATION_TEAM("mediation-team"),
    NEIGHBOURHOOD("neighbourhood"),
    LEADERSHIP("leadership");

    private final String code;

    WardFunction(String code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException naming all known codes, when {@code code} is none of them */
    @JsonCreator
    public static WardFunction of(String code) {
        return Arrays.stream(values())
                .filter(function -> function.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("chức năng \"" + code + "\" không có trong danh mục: "
                        + Arrays.stream(values()).map(WardFunction::code).collect(Collectors.joining(", "))));
    }

    @JsonValue
    public String code() {
        return code;
    }
}
