package vn.thuongton.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A city whose supervisors watch several wards.
 *
 * @param name "thành phố Hải Phòng"
 * @param wards ids of its wards; those that are not served here do not matter
 * @param source the document the data comes from
 * @param supervisors people to try it with; never in production
 */
record City(
        @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String id,

        @NotBlank String name,
        @NotEmpty List<@NotBlank String> wards,
        @NotBlank String source,
        List<@Valid CitySupervisor> supervisors) {

    City {
        supervisors = supervisors == null ? List.of() : List.copyOf(supervisors);
    }
}
