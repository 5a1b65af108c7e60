/** Puts the check of a submission into the engine's own commands, so that it is part of their transaction. */
@NamedInterface("engine")
package vn.thuongton.form.engine;

import org.springframework.modulith.NamedInterface;
