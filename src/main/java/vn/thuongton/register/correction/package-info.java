/** Correcting the facts of a case by an entry: what was written, what is written now, why, by whom; never by deletion. */
@NamedInterface("correction")
package vn.thuongton.register.correction;

import org.springframework.modulith.NamedInterface;
