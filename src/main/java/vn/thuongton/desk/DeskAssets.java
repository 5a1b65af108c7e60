package vn.thuongton.desk;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the scripts and styles of the desk. Without this class Tasklist does not start, sign-in form included. */
@Path("plugin/" + DeskPlugin.ID)
public class DeskAssets extends AbstractTasklistPluginRootResource {

    public DeskAssets() {
        super(DeskPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return Stream.of(
                        "plugin.js",
                        "plugin.css",
                        "tab.js",
                        "card.js",
                        "diagram.js",
                        "dom.js",
                        "server.js",
                        "facts.js",
                        "caselink.js",
                        "identity.js",
                        "course.js",
                        "indicators.js",
                        "documents.js",
                        "upload.js",
                        "clock.js",
                        "correction.js",
                        "book.js",
                        "plan.js")
                .map("app/"::concat)
                .toList();
    }
}
