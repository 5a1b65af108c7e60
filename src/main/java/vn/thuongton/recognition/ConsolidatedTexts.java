package vn.thuongton.recognition;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * A consolidated dossier as forms and papers have it.
 *
 * @param missing one sentence per line; likewise {@code atRisk}
 * @param level the name of the level reached
 */
record ConsolidatedTexts(
        List<Map<String, Object>> indicators,
        List<Map<String, Object>> criteria,
        List<Map<String, Object>> conditions,
        Met passes,
        String missing,
        String atRisk,
        @Nullable Double totalPoints,
        @Nullable String level) {}
