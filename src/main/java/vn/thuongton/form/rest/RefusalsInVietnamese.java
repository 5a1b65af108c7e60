package vn.thuongton.form.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Joins our answers to every REST application of this process, {@code /engine-rest} and those of the web applications
 * alike: the latter are made by the engine's own starter, which offers no place to register anything.
 */
public class RefusalsInVietnamese implements AutoDiscoverable {

    /** Before the engine's mappers of the same exceptions. */
    private static final int FIRST = 1;

    @Override
    public void configure(FeatureContext context) {
        context.register(EngineRefusal.class, FIRST);
        context.register(ResourceRefusal.class, FIRST);
        context.register(AttachmentRefusal.class, FIRST);
    }
}
