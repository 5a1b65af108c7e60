package vn.thuongton.organization;

import jakarta.validation.constraints.NotBlank;

/**
 * A demonstration user who watches the wards of a city.
 *
 * @param familyName with the middle names: what stands first in a Vietnamese name
 */
record CitySupervisor(
        @NotBlank String id,
        @NotBlank String familyName,
        @NotBlank String givenName) {}
