package vn.thuongton.desk;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What the REST resources of the desk have in common. They are made by the web application, not by Spring, which is why
 * they ask for what they need.
 *
 * <p>A resource throws what it refuses: {@link org.camunda.bpm.engine.BadUserRequestException} of ours becomes 400,
 * {@link org.camunda.bpm.engine.AuthorizationException} 403, {@link org.camunda.bpm.engine.exception.NotFoundException}
 * 404, each with its own sentence as {@code message}.
 */
public abstract class DeskResource {

    @Context
    private ServletContext application;

    protected <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(application)
                .getBean(type);
    }

    /** A file to be saved, that no cache between keeps. */
    protected static Response attachment(String name, Object content, String type) {
        return file(ContentDisposition.attachment(), name, content, type).build();
    }

    /** A file that no cache between keeps. */
    static Response.ResponseBuilder file(
            ContentDisposition.Builder disposition, String name, Object content, String type) {
        return Response.ok(content, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
