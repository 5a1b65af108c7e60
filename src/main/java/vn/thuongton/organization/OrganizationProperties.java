package vn.thuongton.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which wards run here.
 *
 * @param wards ids of the wards
 * @param wardsLocation the folder with one folder per ward, as a Spring resource location ending with "/"
 */
@Validated
@ConfigurationProperties("thuongton")
record OrganizationProperties(
        @NotEmpty List<@NotBlank String> wards,
        @DefaultValue("classpath:wards/") String wardsLocation) {}
