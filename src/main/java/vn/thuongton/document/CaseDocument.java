package vn.thuongton.document;

import java.util.List;
import java.util.UUID;

/**
 * A document of a case with its versions.
 *
 * @param number its place in the case's list of contents, from 1, without gaps
 * @param template what the paper is made from; null for uploaded documents
 * @param failure why the paper could not be made the last time, in a sentence; null when nothing is wrong
 * @param folder the part of the case that it belongs to; null for none
 * @param restricted has something of whom the case protects: only readers of the protected identity open it
 * @param versions the current one first; empty only when {@code failure} says why
 */
public record CaseDocument(
        UUID id,
        int number,
        DocumentKind kind,
        String title,
        String template,
        String failure,
        String folder,
        boolean restricted,
        List<DocumentVersion> versions) {}
