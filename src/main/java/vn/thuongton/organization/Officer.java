package vn.thuongton.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * A demonstration user of a ward.
 *
 * @param familyName with the middle names: what stands first in a Vietnamese name
 * @param head whether he heads each of his units
 * @param chairman whether he is the chairman of the ward
 */
record Officer(
        @NotBlank String id,
        @NotBlank String familyName,
        @NotBlank String givenName,
        @NotEmpty List<@NotBlank String> units,
        boolean head,
        boolean chairman) {}
