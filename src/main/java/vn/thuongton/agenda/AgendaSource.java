package vn.thuongton.agenda;

import java.time.LocalDate;
import java.util.List;

/** Data of the wards that calls for cases on certain days. */
public interface AgendaSource {

    /**
     * What the data of the ward calls for: everything that opens on or before {@code day} and is still tracked, whether opened
     * already or not.
     */
    List<AgendaItem> until(String wardId, LocalDate day);

    /** What may be opened by hand besides: the items of the year. */
    List<AgendaItem> ofYear(String wardId, int year);
}
