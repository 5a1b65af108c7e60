package vn.thuongton.protection;

import vn.thuongton.form.Statement;

/** What somebody says before he reads, names a reader or corrects. */
final class Stated {

    static final Statement PURPOSE = new Statement("Mục đích xem");
    static final Statement REASON = new Statement("Lý do");

    private Stated() {}
}
