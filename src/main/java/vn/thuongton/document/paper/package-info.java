/**
 * Papers of a case, made from Word templates that a clerk edits in Word.
 *
 * <p>Models call {@code draftDocument}; officers make a paper again through {@link vn.thuongton.document.paper.Papers}.
 * The names a template may use come from the forms and the model of the procedure; nothing in a template is ever
 * evaluated as an expression, and nothing an officer typed is ever read as a template.
 */
@NamedInterface("paper")
package vn.thuongton.document.paper;

import org.springframework.modulith.NamedInterface;
