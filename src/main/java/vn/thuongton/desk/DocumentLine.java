package vn.thuongton.desk;

import java.util.List;
import java.util.UUID;
import vn.thuongton.document.DocumentKind;

/**
 * A document as the section "Tài liệu" lists it.
 *
 * @param template what the application can make it again from; null for uploaded documents
 * @param failure why it could not be made the last time; null when nothing is wrong
 * @param folder id of the part of the case that it belongs to; null for none
 * @param restricted only readers of the protected identity open it
 * @param versions the current one first
 */
public record DocumentLine(
        UUID id,
        int number,
        DocumentKind kind,
        String title,
        String template,
        String failure,
        String folder,
        boolean restricted,
        List<Version> versions) {

    /**
     * @param type ending of the file's name, in capital letters
     * @param at dd/MM/yyyy HH:mm
     * @param by name of the officer; null when the application made it
     * @param opens whether browsers show it
     */
    public record Version(
            UUID id,
            int number,
            String fileName,
            String type,
            long size,
            String sha256,
            String at,
            String by,
            boolean opens) {}
}
