package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thuongton.engine.AsApplication;
import vn.thuongton.protection.ProtectedIdentities;

/**
 * The clock of a case in the hands of those the law gives it to. Each decision is entered for good, and the case's dates,
 * the due dates of its open steps and its timers move with it in one transaction, or nothing does.
 *
 * <p>Who calls has made sure that the person at work may see the case; whether the law lets this person decide, and now,
 * is checked here. A refusal is a {@link ClockRefused} with a sentence for the officer.
 */
@Component
@Transactional
public class CaseClock {

    private final OpenCases cases;
    private final ClockRules rules;
    private final ClockGrounds groundsOfTheLaw;
    private final CasePapers papers;
    private final ClockLedger ledger;
    private final ClockMovement movement;
    private final ProtectedIdentities identities;
    private final AsApplication asApplication;
    private final Clock clock;

    CaseClock(
            OpenCases cases,
            ClockRules rules,
            ClockGrounds groundsOfTheLaw,
            CasePapers papers,
            ClockLedger ledger,
            ClockMovement movement,
            ProtectedIdentities identities,
            AsApplication asApplication,
            Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.groundsOfTheLaw = groundsOfTheLaw;
        this.papers = papers;
        this.ledger = ledger;
        this.movement = movement;
        this.identities = identities;
        this.asApplication = asApplication;
        this.clock = clock;
    }

    /** From the day after the decision on no day counts, no timer fires and no step can be completed. */
    public void suspend(String caseId, ClockDecision decision, String author) {
        decide(caseId, file -> {
            refuse(rules.againstSuspending(file, author));
            String timeLimit = file.suspendable().orElseThrow().law().code();
            checkDay(decision, file);
            checkNotBeforeLastResumption(decision, file);
            checkGrounds(ClockActKind.SUSPENDED, timeLimit, decision);
            checkReason(decision, file);
            checkPaper(decision, file);
            return act(file, ClockActKind.SUSPENDED, decision, author, timeLimit, null, null);
        });
    }

    /** The days after the suspension up to and including the day of this decision have not counted. */
    public void resume(String caseId, ClockDecision decision, String author) {
        decide(caseId, file -> {
            refuse(rules.againstResuming(file, author));
            checkDay(decision, file);
            LocalDate suspendedOn = file.acts().suspension().orElseThrow().decidedOn();
            if (decision.decidedOn().isBefore(suspendedOn)) {
                throw new ClockRefused("Ngày quyết định tiếp tục không được trước ngày tạm đình chỉ ("
                        + VietnameseDate.text(suspendedOn) + ").");
            }
            checkReason(decision, file);
            if (decision.paper() != null) {
                checkPaper(decision, file);
            }
            return act(file, ClockActKind.RESUMED, decision, author, null, null, null);
        });
    }

    /** @param amount in the unit of the time limit's extension, from 1 up to what one extension may add */
    public void extend(String caseId, String timeLimit, int amount, ClockDecision decision, String author) {
        decide(caseId, file -> {
            TimeLimit law = file.limit(timeLimit)
                    .map(RunningLimit::law)
                    .orElseThrow(() -> new ClockRefused(
                            "Thời hạn này không còn được tính trong hồ sơ: hãy tải lại trang và chọn lại."));
            refuse(rules.againstExtending(file, law, author));
            checkDay(decision, file);
            checkGrounds(ClockActKind.EXTENDED, timeLimit, decision);
            Set<String> grounds = new HashSet<>(file.acts().groundsOfExtensions(timeLimit));
            grounds.addAll(decision.grounds());
            refuse(rules.againstExtendingOn(grounds, file, law));
            TimeLimit.Extension extension = law.extension();
            if (amount < 1 || amount > extension.amount()) {
                throw new ClockRefused("Mỗi lần chỉ được gia hạn từ 1 đến " + DueWords.length(extension.span()) + ": "
                        + extension.source() + ".");
            }
            checkReason(decision, file);
            checkPaper(decision, file);
            return act(
                    file, ClockActKind.EXTENDED, decision, author, timeLimit, new Span(amount, extension.unit()), null);
        });
    }

    /**
     * Undoes an entry that was made wrongly, as if it had never been made.
     *
     * @param actId the last suspension or resumption of the case, or the last extension of a time limit
     */
    public void annul(String caseId, long actId, String reason, String author) {
        ClockDecision decision = new ClockDecision(List.of(), reason, null, LocalDate.now(clock));
        decide(caseId, file -> {
            ClockAct annulled = file.acts().entries().stream()
                    .filter(act -> act.id() == actId)
                    .findFirst()
                    .orElseThrow(() -> new ClockRefused("Hồ sơ không có quyết định này: hãy tải lại trang."));
            refuse(rules.againstAnnulling(file, annulled, author));
            checkReason(decision, file);
            return act(file, ClockActKind.ANNULLED, decision, author, null, null, annulled.id());
        });
    }

    /**
     * Counts the dates of an open case anew, after its facts or the calendar have changed. A closed case has none.
     *
     * @return when a date has moved, the ids of the people at work on the case, and of units where nobody has claimed the
     *     step; otherwise none
     * @throws CalendarYearMissing when a limit now leads into a year without a calendar
     */
    public Set<String> recount(String caseId) {
        return asApplication.call(() -> {
            ledger.lock(caseId);
            return cases.find(caseId).map(movement::recount).orElse(Set.of());
        });
    }

    private void decide(String caseId, Function<OpenCase, ClockAct> decision) {
        asApplication.run(() -> {
            ledger.lock(caseId);
            OpenCase file = cases.find(caseId)
                    .orElseThrow(
                            () -> new ClockRefused("Hồ sơ đã kết thúc nên không còn quyết định về thời hạn được nữa."));
            ClockAct act = decision.apply(file);
            ledger.enter(act);
            movement.follow(file, act, ledger.of(caseId));
        });
    }

    private ClockAct act(
            OpenCase file,
            ClockActKind kind,
            ClockDecision decision,
            String author,
            String timeLimit,
            Span span,
            Long annuls) {
        return new ClockAct(
                null,
                file.id(),
                kind,
                timeLimit,
                kind == ClockActKind.RESUMED ? List.of() : decision.grounds(),
                decision.reason(),
                decision.paper(),
                decision.decidedOn(),
                span == null ? 0 : span.amount(),
                span == null ? null : span.unit(),
                author,
                clock.instant(),
                annuls);
    }

    private static void refuse(Optional<String> sentence) {
        sentence.ifPresent(refusal -> {
            throw new ClockRefused(refusal);
        });
    }

    private void checkDay(ClockDecision decision, OpenCase file) {
        LocalDate day = decision.decidedOn();
        if (day == null) {
            throw new ClockRefused("Hãy ghi ngày quyết định.");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new ClockRefused("Ngày quyết định không được sau hôm nay.");
        }
        if (day.isBefore(file.receivedOn())) {
            throw new ClockRefused("Ngày quyết định không được trước ngày nhận hồ sơ ("
                    + VietnameseDate.text(file.receivedOn()) + ").");
        }
    }

    private static void checkNotBeforeLastResumption(ClockDecision decision, OpenCase file) {
        file.acts().resumedOn().filter(decision.decidedOn()::isBefore).ifPresent(day -> {
            throw new ClockRefused("Ngày tạm đình chỉ không được trước ngày tiếp tục của lần trước ("
                    + VietnameseDate.text(day) + ").");
        });
    }

    private void checkGrounds(ClockActKind kind, String timeLimit, ClockDecision decision) {
        if (decision.grounds().isEmpty()) {
            throw new ClockRefused("Hãy chọn căn cứ trong danh mục.");
        }
        Set<String> known = groundsOfTheLaw.of(kind, timeLimit, decision.decidedOn()).stream()
                .map(ClockGround::code)
                .collect(Collectors.toSet());
        if (!known.containsAll(decision.grounds())) {
            throw new ClockRefused("Căn cứ đã chọn không có trong danh mục có hiệu lực ngày "
                    + VietnameseDate.text(decision.decidedOn()) + ": hãy chọn lại căn cứ hoặc sửa ngày quyết định.");
        }
    }

    private void checkReason(ClockDecision decision, OpenCase file) {
        if (decision.reason().isEmpty()) {
            throw new ClockRefused("Hãy ghi lý do.");
        }
        identities.requireNotMentioned(file.id(), "Lý do", decision.reason());
    }

    private void checkPaper(ClockDecision decision, OpenCase file) {
        if (decision.paper() == null) {
            throw new ClockRefused("Hãy chọn văn bản quyết định trong tài liệu của hồ sơ; chưa có thì tải lên ở mục Tài"
                    + " liệu trước.");
        }
        if (!papers.belongs(decision.paper(), file.id())) {
            throw new ClockRefused("Văn bản đã chọn không phải là tài liệu của hồ sơ này: hãy chọn lại.");
        }
    }
}
