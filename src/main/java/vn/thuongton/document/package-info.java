/**
 * Evidence and papers of a case: stored, versioned, read back and packed, in tables of our own.
 *
 * <p>Other capabilities use {@link vn.thuongton.document.CaseDocuments}; it does not ask who may see the case.
 */
@ApplicationModule(displayName = "Document")
package vn.thuongton.document;

import org.springframework.modulith.ApplicationModule;
