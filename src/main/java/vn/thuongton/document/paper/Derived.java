package vn.thuongton.document.paper;

import static vn.thuongton.document.paper.FieldKind.ANY;
import static vn.thuongton.document.paper.FieldKind.CHECKLIST;
import static vn.thuongton.document.paper.FieldKind.CHOICE;
import static vn.thuongton.document.paper.FieldKind.DATE;
import static vn.thuongton.document.paper.FieldKind.MOMENT;
import static vn.thuongton.document.paper.FieldKind.TEXT;
import static vn.thuongton.document.paper.FieldKind.TIME;

import java.util.Set;

/** Names that come with another one: {@code receivedOn} brings {@code receivedOnWords}. */
enum Derived {
    LABEL("Label", Set.of(CHOICE, CHECKLIST)),
    WORDS("Words", Set.of(DATE, MOMENT, ANY)),
    DAY("Date", Set.of(MOMENT, ANY)),
    CLOCK("Time", Set.of(MOMENT, TIME, ANY)),
    LINES("Lines", Set.of(TEXT)),
    UPPER("Upper", Set.of(TEXT, ANY)),
    UNIT("UnitName", Set.of(ANY));

    private final String ending;
    private final Set<FieldKind> kinds;

    Derived(String ending, Set<FieldKind> kinds) {
        this.ending = ending;
        this.kinds = kinds;
    }

    boolean comesWith(FieldKind kind) {
        return kinds.contains(kind);
    }

    boolean ends(String name) {
        return name.endsWith(ending) && name.length() > ending.length();
    }

    /** The name it comes with. */
    String base(String name) {
        String base = name.substring(0, name.length() - ending.length());
        return this == UNIT ? base + "Unit" : base;
    }
}
