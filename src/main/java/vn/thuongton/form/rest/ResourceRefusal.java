package vn.thuongton.form.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** What a resource has wrapped with "Cannot complete task …" and status 500. */
public class ResourceRefusal implements ExceptionMapper<RestException> {

    @Override
    public Response toResponse(RestException failure) {
        return Answers.to(failure);
    }
}
