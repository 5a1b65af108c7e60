package vn.thuongton.form.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import vn.thuongton.form.AttachmentsClosed;

/** What the resource of attachments passes on as it is. */
public class AttachmentRefusal implements ExceptionMapper<AttachmentsClosed> {

    @Override
    public Response toResponse(AttachmentsClosed failure) {
        return Answers.to(failure);
    }
}
