package vn.thuongton.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import vn.thuongton.agenda.AgendaItem;
import vn.thuongton.agenda.AgendaSource;

/** What the wards have to open because a test says so; nothing by itself. */
@Component
public class AgendaOfTests implements AgendaSource {

    private record Wanted(String ward, AgendaItem item) {}

    private final List<Wanted> wanted = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    public void add(String ward, AgendaItem item) {
        wanted.add(new Wanted(ward, item));
    }

    /** From now on the data cannot be read. */
    public void breakDown() {
        broken = true;
    }

    public void clear() {
        wanted.clear();
        broken = false;
    }

    @Override
    public List<AgendaItem> until(String wardId, LocalDate day) {
        if (broken) {
            throw new IllegalStateException("Dữ liệu của phường hỏng");
        }
        return of(wardId).stream().filter(item -> !item.opensOn().isAfter(day)).toList();
    }

    @Override
    public List<AgendaItem> ofYear(String wardId, int year) {
        return of(wardId).stream()
                .filter(item -> item.period().startsWith(String.valueOf(year)))
                .toList();
    }

    private List<AgendaItem> of(String wardId) {
        return wanted.stream()
                .filter(one -> one.ward().equals(wardId))
                .map(Wanted::item)
                .toList();
    }
}
