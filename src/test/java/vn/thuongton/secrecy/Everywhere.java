package vn.thuongton.secrecy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thuongton.testing.TasklistSession;

/**
 * Asks for everything that a signed-in person can be shown, and reads every mail, looking for texts. Packed files and Word
 * files are unpacked, and texts are also looked for as JSON may write them.
 */
public final class Everywhere {

    private static final String WEB = "/camunda/api/engine/engine/default/";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default/";
    private static final String DESK = "/camunda/api/tasklist/plugin/desk/default/";

    /** All that the engine lists; what a person may not see is left out by the engine itself. */
    private static final List<String> LISTS = List.of(
            "task",
            "task/count",
            "history/task",
            "process-instance",
            "history/process-instance",
            "execution",
            "variable-instance",
            "history/variable-instance",
            "history/detail",
            "history/activity-instance",
            "history/user-operation",
            "history/identity-link-log",
            "history/decision-instance?includeInputs=true&includeOutputs=true",
            "incident",
            "history/incident",
            "job",
            "history/job-log",
            "event-subscription",
            "external-task",
            "history/external-task-log",
            "history/batch",
            "batch",
            "process-definition",
            "process-definition/statistics?incidents=true",
            "decision-definition",
            "deployment",
            "user",
            "group",
            "tenant",
            "authorization",
            "filter",
            "metrics",
            "task/report/candidate-group-count",
            "history/task/report?reportType=duration&periodUnit=month");

    private static final List<String> OF_TASK = List.of(
            "task/%s",
            "task/%s/variables",
            "task/%s/localVariables",
            "task/%s/form-variables",
            "task/%s/deployed-form",
            "task/%s/comment",
            "task/%s/identity-links",
            "history/task?taskId=%s");

    private static final List<String> OF_CASE = List.of(
            "process-instance/%s",
            "process-instance/%s/variables",
            "process-instance/%s/activity-instances",
            "process-instance/%s/comment",
            "history/process-instance/%s",
            "history/variable-instance?processInstanceId=%s",
            "history/detail?processInstanceId=%s",
            "history/user-operation?processInstanceId=%s",
            "history/activity-instance?processInstanceId=%s");

    private static final List<String> ON_DESK = List.of(
            "case/%s/course",
            "case/%s/documents",
            "case/%s/documents/zip",
            "case/%s/identity",
            "case/%s/clock",
            "case/%s/correction",
            "case/%s/indicators",
            "case/%s/papers/on-demand");

    private final TestRestTemplate rest;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    public Everywhere(TestRestTemplate rest, ProcessEngine engine, JdbcClient jdbc) {
        this.rest = rest;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Where this person is shown one of the texts: paths of the engine's REST, of Cockpit and of the desk. */
    public List<String> shownTo(String user, Collection<String> texts, Collection<String> caseIds) {
        TasklistSession session = new TasklistSession(rest, user);
        List<String> found = new ArrayList<>();
        for (String path : paths(caseIds)) {
            byte[] answer = get(session, path);
            texts.stream()
                    .filter(text -> holds(answer, text))
                    .forEach(text -> found.add(user + " " + path + ": " + text));
        }
        for (String path :
                List.of(COCKPIT + "process-instance", COCKPIT + "incident", WEB + "task", WEB + "history/task")) {
            byte[] answer = post(session, path);
            texts.stream()
                    .filter(text -> holds(answer, text))
                    .forEach(text -> found.add(user + " POST " + path + ": " + text));
        }
        return found;
    }

    /** Where restricted content comes out for this person, who says why he reads it. */
    public List<String> openedBy(String user, Collection<String> texts, Collection<String> caseIds) {
        TasklistSession session = new TasklistSession(rest, user);
        List<String> found = new ArrayList<>();
        for (String caseId : caseIds) {
            List<String> paths = new ArrayList<>();
            paths.add("case/" + caseId + "/documents/zip?restricted=true&purpose=Xem thử hồ sơ");
            for (String version : versions(caseId)) {
                paths.add("case/" + caseId + "/documents/versions/" + version + "/open?purpose=Xem thử hồ sơ");
                paths.add("case/" + caseId + "/documents/versions/" + version + "/download?purpose=Xem thử hồ sơ");
            }
            for (String path : paths) {
                byte[] answer = get(session, DESK + path);
                texts.stream()
                        .filter(text -> holds(answer, text))
                        .forEach(text -> found.add(user + " " + path + ": " + text));
            }
        }
        return found;
    }

    /** Mails in the folder that hold one of the texts, in any of their parts. */
    public static List<String> inMails(Path folder, Collection<String> texts) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> mails = Files.list(folder)) {
            for (Path mail : mails.toList()) {
                String content = mail.getFileName() + "\n" + read(mail);
                texts.stream().filter(content::contains).forEach(text -> found.add(mail.getFileName() + ": " + text));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> paths(Collection<String> caseIds) {
        Set<String> paths = new LinkedHashSet<>();
        LISTS.forEach(list -> paths.add(WEB + list));
        paths.add(COCKPIT + "process-definition/statistics");
        paths.add(DESK + "reception-book?year=2026");
        paths.add(DESK + "reception-book/export?year=2026");
        for (String caseId : caseIds) {
            OF_CASE.forEach(path -> paths.add(WEB + path.formatted(caseId)));
            ON_DESK.forEach(path -> paths.add(DESK + path.formatted(caseId)));
            engine.getHistoryService()
                    .createHistoricTaskInstanceQuery()
                    .rootProcessInstanceId(caseId)
                    .list()
                    .forEach(task -> paths.add(DESK + "task/" + task.getId()));
            for (Task task : engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(caseId)
                    .list()) {
                OF_TASK.forEach(path -> paths.add(WEB + path.formatted(task.getId())));
                paths.add(DESK + "cards?task=" + task.getId());
            }
        }
        return paths;
    }

    private List<String> versions(String caseId) {
        return jdbc.sql("""
                        select v.id::text from document_version v join case_document d on d.id = v.document_id
                        where d.case_id = :case""").param("case", caseId).query(String.class).list();
    }

    private byte[] get(TasklistSession session, String path) {
        return answer(rest.exchange(path, HttpMethod.GET, new HttpEntity<>(session.headers()), byte[].class));
    }

    private byte[] post(TasklistSession session, String path) {
        HttpHeaders headers = session.headers();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return answer(rest.exchange(path, HttpMethod.POST, new HttpEntity<>(Map.of(), headers), byte[].class));
    }

    /** Headers too: the name of a file is one. */
    private static byte[] answer(ResponseEntity<byte[]> answer) {
        byte[] headers = answer.getHeaders().toString().getBytes(StandardCharsets.UTF_8);
        byte[] body = answer.getBody() == null ? new byte[0] : answer.getBody();
        if (isZip(body)) {
            return body;
        }
        byte[] all = new byte[headers.length + body.length];
        System.arraycopy(body, 0, all, 0, body.length);
        System.arraycopy(headers, 0, all, body.length, headers.length);
        return all;
    }

    static boolean holds(byte[] content, String text) {
        if (isZip(content)) {
            return holdsPacked(content, text);
        }
        String read = new String(content, StandardCharsets.UTF_8);
        return read.contains(text)
                || read.replaceAll("<[^>]*>", "").contains(text)
                || read.toLowerCase().contains(escaped(text).toLowerCase());
    }

    private static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
    }

    private static boolean holdsPacked(byte[] content, String text) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains(text) || holds(zip.readAllBytes(), text)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static String read(Path mail) throws IOException {
        try (InputStream content = Files.newInputStream(mail)) {
            MimeMessage message = new MimeMessage((Session) null, content);
            return message.getSubject() + "\n" + text(message.getContent());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) throws IOException, MessagingException {
        if (!(content instanceof Multipart parts)) {
            return String.valueOf(content);
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            all.append(text(part.getContent())).append('\n');
        }
        return all.toString();
    }
}
