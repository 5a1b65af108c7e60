package vn.thuongton.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.ClockAct;
import vn.thuongton.deadline.ClockActKind;
import vn.thuongton.deadline.ClockGround;
import vn.thuongton.deadline.ClockView;
import vn.thuongton.deadline.ClockViews;
import vn.thuongton.deadline.Confidence;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.deadline.RunningLimit;
import vn.thuongton.deadline.TimeLimit;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.document.CaseDocument;
import vn.thuongton.document.CaseDocuments;
import vn.thuongton.organization.Names;
import vn.thuongton.register.CaseFile;

/** Puts the clock of a case into words. */
@Component
class ClockSheets {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int PAPERS = 200;

    private final ClockViews views;
    private final CaseDocuments documents;
    private final Names names;
    private final Dues dues;
    private final Clock clock;

    ClockSheets(ClockViews views, CaseDocuments documents, Names names, Dues dues, Clock clock) {
        this.views = views;
        this.documents = documents;
        this.names = names;
        this.dues = dues;
        this.clock = clock;
    }

    /** @param user who looks at it */
    ClockSheet of(CaseFile file, String user) {
        ClockView view = views.of(file.processInstanceId(), file.receivedOn(), user);
        List<ClockSheet.Paper> papers = papers(file.processInstanceId());
        Map<String, ClockSheet.Paper> byId =
                papers.stream().collect(Collectors.toMap(ClockSheet.Paper::id, Function.identity()));
        List<Long> annulled = view.acts().stream()
                .map(entry -> entry.act().annuls())
                .filter(Objects::nonNull)
                .toList();
        return new ClockSheet(
                view.suspendedOn() == null ? null : VietnameseDate.text(view.suspendedOn()),
                VietnameseDate.text(LocalDate.now(clock)),
                view.limits().stream().map(this::limit).toList(),
                view.acts().stream()
                        .map(entry ->
                                act(entry, byId, annulled.contains(entry.act().id())))
                        .toList(),
                offer(view.suspending()),
                offer(view.resuming()),
                view.extending().stream().map(ClockSheets::extension).toList(),
                papers);
    }

    private ClockSheet.Limit limit(RunningLimit limit) {
        return new ClockSheet.Limit(
                limit.law().name(),
                limit.step(),
                dues.of(limit.dueOn()),
                limit.law().source(),
                limit.law().confidence() == Confidence.CONFIRMED);
    }

    private ClockSheet.Act act(ClockView.Entry entry, Map<String, ClockSheet.Paper> papers, boolean annulled) {
        ClockAct act = entry.act();
        return new ClockSheet.Act(
                act.id(),
                words(entry),
                entry.limitName(),
                VietnameseDate.text(act.decidedOn()),
                entry.grounds(),
                act.reason(),
                act.paper() == null ? null : papers.get(act.paper().toString()),
                names.ofOfficer(act.author()),
                MOMENT.format(act.enteredAt().atZone(clock.getZone())),
                annulled,
                act.kind() == ClockActKind.ANNULLED,
                entry.annulling());
    }

    private static String words(ClockView.Entry entry) {
        return switch (entry.act().kind()) {
            case SUSPENDED -> "Tạm đình chỉ";
            case RESUMED -> "Tiếp tục giải quyết";
            case EXTENDED -> "Gia hạn " + entry.length();
            case ANNULLED -> "Hủy ghi nhận";
        };
    }

    private static ClockSheet.Offer offer(ClockView.Offer offer) {
        return offer == null ? null : offer(offer, null, null);
    }

    private static ClockSheet.Offer extension(ClockView.Offer offer) {
        TimeLimit.Extension extension = offer.law().extension();
        return extension == null
                ? offer(offer, null, null)
                : offer(offer, extension.amount(), DueWords.unit(extension.unit()));
    }

    private static ClockSheet.Offer offer(ClockView.Offer offer, Integer amount, String unit) {
        TimeLimit law = offer.law();
        return new ClockSheet.Offer(
                offer.refusal(),
                law == null ? null : law.code(),
                law == null ? null : law.name(),
                amount,
                unit,
                offer.grounds().stream().map(ClockSheets::ground).toList());
    }

    private static ClockSheet.Ground ground(ClockGround ground) {
        return new ClockSheet.Ground(
                ground.code(), ground.label(), ground.source(), ground.confidence() == Confidence.CONFIRMED);
    }

    private List<ClockSheet.Paper> papers(String caseId) {
        return documents.page(caseId, 0, PAPERS).documents().stream()
                .filter(document -> !document.versions().isEmpty())
                .map(ClockSheets::paper)
                .toList();
    }

    private static ClockSheet.Paper paper(CaseDocument document) {
        return new ClockSheet.Paper(
                document.id().toString(), "%02d. %s".formatted(document.number(), document.title()));
    }
}
