package vn.thuongton.agenda;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * An item of the agenda that has become a case.
 *
 * @param openedBy who opened it by hand; null when a morning did
 */
public record Opening(
        String kind,
        String itemKey,
        String period,
        String caseId,
        LocalDate openedOn,
        @Nullable String openedBy) {

    WorkKey key() {
        return new WorkKey(kind, itemKey, period);
    }
}
