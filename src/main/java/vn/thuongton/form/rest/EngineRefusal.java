package vn.thuongton.form.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the engine throws through a resource as it is. */
public class EngineRefusal implements ExceptionMapper<ProcessEngineException> {

    @Override
    public Response toResponse(ProcessEngineException failure) {
        return Answers.to(failure);
    }
}
