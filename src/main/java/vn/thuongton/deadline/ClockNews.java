package vn.thuongton.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the people at work on a case what has been decided about its clock; whoever sends mail listens. */
@Component
class ClockNews {

    private final Concerned concerned;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClockNews(Concerned concerned, RuntimeService runtime, ApplicationEventPublisher events, Clock clock) {
        this.concerned = concerned;
        this.runtime = runtime;
        this.events = events;
        this.clock = clock;
    }

    void tell(OpenCase file, ClockAct act) {
        String sentence = sentence(act, file);
        Map<String, Set<String>> byTask = concerned.of(file.id(), file.confidential()).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
        byTask.forEach((task, people) ->
                events.publishEvent(new ClockMoved(file.ward(), people, heading(act), file.number(), sentence, task)));
    }

    /** @param days the days that are worked or off now, in words */
    void tellCalendarChange(String ward, Set<String> people, String days) {
        events.publishEvent(new ClockMoved(
                ward,
                people,
                "Lịch ngày làm việc thay đổi",
                null,
                "Lịch ngày làm việc thay đổi: " + days
                        + ". Hạn của hồ sơ, công việc ông/bà đang làm đã được tính lại: hãy xem lại ngày đến hạn trong"
                        + " danh sách công việc.",
                null));
    }

    private static String heading(ClockAct act) {
        return switch (act.kind()) {
            case SUSPENDED -> "Hồ sơ tạm đình chỉ";
            case RESUMED -> "Hồ sơ được tiếp tục giải quyết";
            case EXTENDED -> "Thời hạn được gia hạn";
            case ANNULLED -> "Hủy ghi nhận một quyết định về thời hạn";
        };
    }

    private String sentence(ClockAct act, OpenCase file) {
        String day = VietnameseDate.text(act.decidedOn());
        return switch (act.kind()) {
            case SUSPENDED ->
                "Hồ sơ tạm đình chỉ theo quyết định ngày " + day
                        + "; thời gian tạm đình chỉ không tính vào thời hạn, các bước không xử lý được cho đến khi có"
                        + " quyết định tiếp tục.";
            case RESUMED -> "Hồ sơ được tiếp tục giải quyết theo quyết định ngày " + day + ". " + due(file);
            case EXTENDED ->
                "Thời hạn " + file.limit(act.timeLimit()).orElseThrow().law().name() + " được gia hạn "
                        + DueWords.length(new Span(act.amount(), act.unit())) + " theo quyết định ngày " + day + ". "
                        + due(file);
            case ANNULLED -> "Ngày " + day + " đã hủy ghi nhận một quyết định về thời hạn của hồ sơ. " + due(file);
        };
    }

    private String due(OpenCase file) {
        Date due = (Date) runtime.getVariable(file.id(), OpenCases.CASE_DUE);
        return due == null
                ? "Hạn của từng bước xem ở mục Thời hạn."
                : "Hạn giải quyết hồ sơ: " + VietnameseDate.text(LocalDate.ofInstant(due.toInstant(), clock.getZone()))
                        + ".";
    }
}
