package vn.thuongton.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.desk.Course.Passage;
import vn.thuongton.desk.Course.State;
import vn.thuongton.organization.Names;
import vn.thuongton.reform.UnitMove;
import vn.thuongton.reform.UnitMoves;
import vn.thuongton.register.CaseFile;

/** What the course of a case says of reforms that moved it to another unit. */
@Component
class MovesOfCase {

    private final UnitMoves moves;
    private final Names names;
    private final Clock clock;

    MovesOfCase(UnitMoves moves, Names names, Clock clock) {
        this.moves = moves;
        this.names = names;
        this.clock = clock;
    }

    /** Each with the moment it happened. */
    Stream<Map.Entry<Instant, Passage>> of(CaseFile file) {
        return moves.of(file.processInstanceId()).stream()
                .map(move -> Map.entry(move.movedAt(), passage(file.ward(), move)));
    }

    private Passage passage(String ward, UnitMove move) {
        String day = VietnameseDate.text(LocalDate.ofInstant(move.movedAt(), clock.getZone()));
        return new Passage(
                "Sắp xếp đơn vị: từ ngày %s việc của %s do %s làm tiếp (%s)"
                        .formatted(
                                VietnameseDate.text(move.reformedOn()),
                                names.ofUnit(ward, move.fromUnit()),
                                names.ofUnit(ward, move.toUnit()),
                                move.source()),
                null,
                day,
                day,
                null,
                State.DONE);
    }
}
