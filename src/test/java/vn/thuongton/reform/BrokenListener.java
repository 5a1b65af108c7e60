package vn.thuongton.reform;

import org.springframework.context.event.EventListener;

/** Somebody who keeps units of his own, and fails at will. */
class BrokenListener {

    private boolean broken;
    private UnitsReplaced heard;

    void breakDown() {
        broken = true;
    }

    void mend() {
        broken = false;
    }

    UnitsReplaced heard() {
        return heard;
    }

    @EventListener
    void on(UnitsReplaced event) {
        if (broken) {
            throw new IllegalStateException("Hỏng thử");
        }
        heard = event;
    }
}
