package vn.thuongton.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import vn.thuongton.document.DocumentKind;
import vn.thuongton.document.DocumentVersion;
import vn.thuongton.register.CaseFile;

/** Evidence and papers of a case. Files travel as the body of the request, as they are. */
@Path(DeskPlugin.ROOT + "case/{caseId}/documents")
public class DocumentsResource extends DeskResource {

    @PathParam("caseId")
    private String caseId;

    @Context
    private HttpServletResponse answer;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public DocumentList list(
            @QueryParam("folder") String folder,
            @QueryParam("task") String task,
            @QueryParam("page") @DefaultValue("0") int page) {
        return desk().list(caseId, folder, task, Math.max(0, page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public void add(
            @QueryParam("task") String task,
            @QueryParam("kind") @DefaultValue("EVIDENCE") DocumentKind kind,
            @QueryParam("restricted") Boolean restricted,
            @QueryParam("name") String name,
            InputStream content)
            throws IOException {
        desk().add(caseId, task, kind, restricted, name, content);
    }

    @POST
    @Path("{documentId}/versions")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public void replace(
            @PathParam("documentId") String documentId, @QueryParam("name") String name, InputStream content)
            throws IOException {
        desk().replace(caseId, id(documentId), name, content);
    }

    @GET
    @Path("versions/{versionId}/download")
    public Response download(@PathParam("versionId") String versionId, @QueryParam("purpose") String purpose) {
        return content(desk().version(caseId, id(versionId), purpose), ContentDisposition.attachment());
    }

    /** Shown by the browser where that is possible and safe, downloaded otherwise. */
    @GET
    @Path("versions/{versionId}/open")
    public Response open(@PathParam("versionId") String versionId, @QueryParam("purpose") String purpose) {
        DocumentVersion version = desk().version(caseId, id(versionId), purpose);
        if (!Inline.opens(version.mediaType())) {
            return content(version, ContentDisposition.attachment());
        }
        answer.setHeader("Content-Security-Policy", Inline.POLICY);
        return content(version, ContentDisposition.inline());
    }

    @GET
    @Path("zip")
    public Response zip(
            @QueryParam("restricted") @DefaultValue("false") boolean restricted,
            @QueryParam("purpose") String purpose) {
        CaseFile file = desk().packable(caseId, restricted, purpose);
        StreamingOutput content = out -> desk().pack(file, restricted, out);
        return attachment(file.number() + ".zip", content, "application/zip");
    }

    private Response content(DocumentVersion version, ContentDisposition.Builder disposition) {
        StreamingOutput content = out -> desk().write(version, out);
        return file(disposition, version.fileName(), content, version.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, version.size())
                .header("X-Content-Type-Options", "nosniff")
                .tag(new EntityTag(version.sha256()))
                .build();
    }

    private DocumentDesk desk() {
        return bean(DocumentDesk.class);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DocumentNotFound();
        }
    }
}
