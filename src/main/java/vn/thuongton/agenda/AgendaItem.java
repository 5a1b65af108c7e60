package vn.thuongton.agenda;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * One thing to be done in one period; becomes one case.
 *
 * @param kind what the process that carries it names in its property {@code opens}: {@code plan-task}, {@code plan-report},
 *     {@code dossier}
 * @param key unique in the ward within the kind; with the period it is opened once
 * @param period {@code 2026}, {@code 2026-Q3}, {@code 2026-11}, or {@code 2026-06-30} for what is done once
 * @param opensOn first day on which a morning opens it
 * @param dueOn last day, not moved off weekends; null when there is none
 * @param title becomes the subject of the case
 * @param variables what the process needs: text, yes/no, whole numbers, {@link java.util.Date}, structures as {@code
 *     JsonNode}, or null
 */
public record AgendaItem(
        String kind,
        String key,
        String period,
        LocalDate opensOn,
        @Nullable LocalDate dueOn,
        String title,
        Map<String, Object> variables) {

    public AgendaItem {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
