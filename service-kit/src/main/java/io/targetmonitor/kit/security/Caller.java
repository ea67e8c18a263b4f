package io.targetmonitor.kit.security;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

/** Who is calling, from the bearer token: claims {@code roles}, {@code areas}, {@code post}, {@code department}. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private AreaScope scope;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public String name() {
        return token.getName();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public AreaScope scope() {
        if (scope == null) {
            scope = AreaScope.of(strings("areas"));
        }
        return scope;
    }

    public Optional<String> post() {
        return token.claim("post");
    }

    public Optional<String> department() {
        return token.claim("department");
    }

    /**
     * For an area that stands in a body.
     *
     * @throws Refusal 403 {@code area-not-yours}
     */
    public void requireWritable(Area area) {
        if (!scope().covers(area)) {
            throw Refusal.forbidden("area-not-yours", area);
        }
    }

    /**
     * For a reporter with a department: only its own records and those of no department.
     *
     * @throws Refusal 403 {@code department-not-yours}
     */
    public void requireDepartment(String department) {
        if (is(Roles.SUPERVISOR) || is(Roles.ADMIN) || department == null) {
            return;
        }
        if (department().isPresent() && !department().get().equals(department)) {
            throw Refusal.forbidden("department-not-yours", department);
        }
    }

    private List<String> strings(String claim) {
        JsonArray values = token.getClaim(claim);
        return values == null
                ? List.of()
                : values.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }
}
