package vn.thuongton.organization;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The engine's tenants, groups, users and grants; every method adds what is missing and may be repeated. */
@Component
class EngineDirectory {

    private static final String UNIT = "UNIT";

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    EngineDirectory(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    void tenant(String id, String name) {
        Tenant tenant = identity.createTenantQuery().tenantId(id).singleResult();
        if (tenant == null) {
            tenant = identity.newTenant(id);
        }
        tenant.setName(name);
        identity.saveTenant(tenant);
    }

    void group(String id, String name) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identity.newGroup(id);
            group.setName(name);
            group.setType(UNIT);
            identity.saveGroup(group);
        }
    }

    /**
     * A user with a name in Vietnamese order: the web applications print the engine's first name first. Name and
     * password are set only when the user is new.
     */
    void user(String id, String familyName, String givenName, String email, String password) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(familyName);
        user.setLastName(givenName);
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
    }

    void memberOfGroup(String userId, String groupId) {
        if (identity.createGroupQuery().groupId(groupId).groupMember(userId).count() == 0) {
            identity.createMembership(userId, groupId);
        }
    }

    void memberOfTenant(String userId, String tenantId) {
        if (identity.createTenantQuery().tenantId(tenantId).userMember(userId).count() == 0) {
            identity.createTenantUserMembership(tenantId, userId);
        }
    }

    void grantToGroup(String groupId, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = grantOf(groupId, resource, resourceId);
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(groupId);
        }
        save(grant, resource, resourceId, permissions);
    }

    private Authorization grantOf(String groupId, Resource resource, String resourceId) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
    }

    /** Leaves what else the group may do with the resource; no grant is fine. */
    void revokeFromGroup(String groupId, Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = grantOf(groupId, resource, resourceId);
        if (grant == null) {
            return;
        }
        for (Permission permission : permissions) {
            grant.removePermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }

    void grantToEveryone(Resource resource, String resourceId, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        }
        save(grant, resource, resourceId, permissions);
    }

    private void save(Authorization grant, Resource resource, String resourceId, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
