package vn.thuongton.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be added to a case.
 *
 * @param largestFile of one file
 * @param endings of accepted files' names, in small letters without the full stop; the content has to be of that type
 */
@Validated
@ConfigurationProperties("thuongton.documents")
record DocumentProperties(
        @NotNull @DefaultValue("50MB") DataSize largestFile,

        @NotEmpty
        @DefaultValue({
            "pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "jpg", "jpeg", "png", "heic", "mp3", "m4a", "mp4"
        })
        Set<@NotBlank String> endings) {}
