/**
 * What only named people may know of a case: kept encrypted in tables of its own, apart from the engine, with a key that is
 * not in the database.
 *
 * <p>Forms mark their fields with {@code protect: identity}; {@link vn.thuongton.form.engine.ProtectedFacts} brings here what
 * stands in them. Other capabilities use {@link vn.thuongton.protection.ProtectedIdentities} and, for content of their own,
 * {@link vn.thuongton.protection.Vault}. Models call {@code grantIdentity}.
 */
@ApplicationModule(displayName = "Protection")
package vn.thuongton.protection;

import org.springframework.modulith.ApplicationModule;
