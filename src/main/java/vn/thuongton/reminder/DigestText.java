package vn.thuongton.reminder;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thuongton.deadline.DueWords;
import vn.thuongton.deadline.VietnameseDate;
import vn.thuongton.organization.Ward;

/** Writes a digest down; carries no name but those of officers and nothing of what a case is about. */
@Component
class DigestText {

    private static final String TASK_PATH = "/camunda/app/tasklist/default/#/?task=";

    private final DueWords words;
    private final String baseUrl;
    private final Template template;

    DigestText(DueWords words, ReminderProperties properties) throws IOException {
        this.words = words;
        baseUrl = properties.baseUrl();
        try (Reader source = new InputStreamReader(
                new ClassPathResource("templates/digest.mustache").getInputStream(), StandardCharsets.UTF_8)) {
            // plain text: nothing to escape
            template = Mustache.compiler().escapeHTML(false).compile(source);
        }
    }

    String subject(Digest digest, LocalDate today) {
        return "Nhắc việc " + VietnameseDate.text(today) + ": "
                + words.summary(digest.tasks().stream().map(DueTask::dueOn).toList(), today);
    }

    /** @param officers names by user id of those who have claimed tasks */
    String body(Ward ward, Recipient recipient, Digest digest, Map<String, String> officers, LocalDate today) {
        return template.execute(new Page(
                recipient.name(),
                ward.name(),
                VietnameseDate.text(today),
                !digest.own().isEmpty(),
                lines(digest.own(), officers, today),
                !digest.unit().isEmpty(),
                String.join("; ", recipient.units().values()),
                lines(digest.unit(), officers, today)));
    }

    private List<Line> lines(List<DueTask> tasks, Map<String, String> officers, LocalDate today) {
        return tasks.stream()
                .map(task -> new Line(
                        task.name(),
                        task.caseNumber(),
                        VietnameseDate.text(task.dueOn()),
                        words.of(task.dueOn(), today),
                        task.assignee() == null
                                ? "Chưa có người nhận"
                                : "Người nhận việc: " + officers.get(task.assignee()),
                        baseUrl + TASK_PATH + task.id()))
                .toList();
    }

    private record Page(
            String name,
            String ward,
            String date,
            boolean hasOwn,
            List<Line> own,
            boolean hasUnit,
            String units,
            List<Line> unit) {}

    private record Line(String task, String caseNumber, String dueOn, String words, String claim, String link) {}
}
