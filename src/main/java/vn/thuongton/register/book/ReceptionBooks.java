package vn.thuongton.register.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.form.SubmissionRefused;

/**
 * The book of a ward for the person signed in to the engine. Every opening is logged. All throw {@link BookNotReadable} when
 * he may not see it.
 */
@Service
@Transactional
public class ReceptionBooks {

    private static final int LONGEST_TEXT = 4000;
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1000;

    private final BookReaders readers;
    private final BookEntries entries;
    private final BookRows rows;
    private final BookCorrections corrections;
    private final BookReadings readings;
    private final Clock clock;

    ReceptionBooks(
            BookReaders readers,
            BookEntries entries,
            BookRows rows,
            BookCorrections corrections,
            BookReadings readings,
            Clock clock) {
        this.readers = readers;
        this.entries = entries;
        this.rows = rows;
        this.corrections = corrections;
        this.readings = readings;
        this.clock = clock;
    }

    public boolean mayOpen() {
        return readers.signedIn().isPresent();
    }

    /**
     * @param month null for the whole year
     * @throws SubmissionRefused when there is no such period
     */
    public BookPage open(int year, Integer month) {
        return page(year, month, BookReadings.Purpose.OPENED);
    }

    /** As {@link #open}, to be taken away as a file. */
    public BookPage export(int year, Integer month) {
        return page(year, month, BookReadings.Purpose.EXPORTED);
    }

    /** The last openings, the newest first, for who may see persons. */
    public List<BookReading> readings() {
        return readings.of(requireNamed().ward());
    }

    /**
     * Writes a column of a row otherwise, by an entry.
     *
     * @throws SubmissionRefused naming what to write otherwise
     */
    public void correct(String id, String field, String text, String reason) {
        BookReader reader = requireNamed();
        BookEntries.Entry entry = entries.find(reader.ward(), uuid(id)).orElseThrow(ReceptionBooks::unknown);
        BookField corrected = BookField.of(field).orElseThrow(ReceptionBooks::unknown);
        if (corrected == BookField.RESULT && entry.caseId() != null) {
            throw new SubmissionRefused(
                    "Cột “Theo dõi kết quả” của dòng này theo hồ sơ đang giải quyết, không đính chính ở sổ.");
        }
        String written = stripped(text);
        String why = stripped(reason);
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new SubmissionRefused(
                    "Lý do đính chính phải có từ " + SHORTEST_REASON + " đến " + LONGEST_REASON + " ký tự.");
        }
        if (written.length() > LONGEST_TEXT) {
            throw new SubmissionRefused("Nội dung mới dài quá " + LONGEST_TEXT + " ký tự: hãy viết ngắn lại.");
        }
        String before = corrected.in(rows.of(List.of(entry), true).get(0).texts());
        if (written.equals(before)) {
            throw new SubmissionRefused("Nội dung mới giống nội dung đang có: hãy sửa rồi lưu.");
        }
        corrections.add(entry.id(), corrected, new BookCorrections.Written(written, why), reader.user());
    }

    private BookPage page(int year, Integer month, BookReadings.Purpose purpose) {
        BookReader reader = readers.require();
        BookPeriod period = BookPeriod.of(year, month);
        List<BookRow> shown = rows.of(entries.of(reader.ward(), period), reader.named());
        List<BookPage.Secret> secrets = entries.secretsOf(reader.ward(), period, LocalDate.now(clock)).stream()
                .map(entry ->
                        new BookPage.Secret(entry.number(), new BookPeriod(year, entry.month()).words(), entry.kind()))
                .toList();
        readings.add(reader, period, purpose, shown.size());
        return new BookPage(reader.ward(), year, month, period.words(), reader.named(), shown, secrets);
    }

    private BookReader requireNamed() {
        BookReader reader = readers.require();
        if (!reader.named()) {
            throw new BookNotReadable("Người giám sát chỉ xem sổ tiếp công dân đã che thông tin người đến.");
        }
        return reader;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static SubmissionRefused unknown() {
        return new SubmissionRefused("Sổ tiếp công dân không có dòng hoặc cột này: hãy tải lại trang.");
    }
}
