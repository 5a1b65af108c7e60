/**
 * Wards, their units and what each unit is responsible for, read from {@code wards/}; fills the engine's tenants,
 * groups, users, authorizations and task filters from them.
 */
@ApplicationModule(displayName = "Organization")
package vn.thuongton.organization;

import org.springframework.modulith.ApplicationModule;
