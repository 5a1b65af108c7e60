package vn.thuongton.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A browser that has signed in to Tasklist, as far as the server can tell. */
public class TasklistSession {

    private final TestRestTemplate rest;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public TasklistSession(TestRestTemplate rest, String user) {
        this.rest = rest;
        keepCookies(rest.getForEntity("/camunda/app/tasklist/default/", String.class));
        HttpHeaders headers = headers();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        var login = new LinkedMultiValueMap<>(Map.of("username", List.of(user), "password", List.of("demo")));
        keepCookies(rest.exchange(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                HttpMethod.POST,
                new HttpEntity<>(login, headers),
                String.class));
        // signing in began a new session, which has a new token
        keepCookies(rest.exchange(
                "/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(headers()), String.class));
    }

    public ResponseEntity<JsonNode> get(String path) {
        return rest.exchange(path, HttpMethod.GET, new HttpEntity<>(headers()), JsonNode.class);
    }

    public ResponseEntity<JsonNode> post(String path, Object body) {
        return rest.exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers()), JsonNode.class);
    }

    /** With the cookies and the token of the session, for what the other methods do not send. */
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.COOKIE,
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        headers.set("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        return headers;
    }

    private void keepCookies(ResponseEntity<?> answer) {
        for (String cookie : answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of())) {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
    }
}
