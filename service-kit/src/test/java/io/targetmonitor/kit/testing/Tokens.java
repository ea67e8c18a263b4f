package io.targetmonitor.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Bearer tokens of test users, really signed: {@code Tokens.of("anna", "reporter").areas("440784").token()}. */
public final class Tokens {

    public static final String AUDIENCE = "target-monitor";

    private final JwtClaimsBuilder claims;
    private Instant expires = Instant.now().plus(Duration.ofHours(1));
    private String audience = AUDIENCE;
    private String issuer = TestIssuer.running().address();

    private Tokens(JwtClaimsBuilder claims) {
        this.claims = claims;
    }

    public static Tokens of(String user, String... roles) {
        return of(user, List.of(roles));
    }

    static Tokens of(String user, List<String> roles) {
        return new Tokens(Jwt.claims()
                .subject(user)
                .claim("preferred_username", user)
                .claim("roles", roles)
                .claim("areas", List.of()));
    }

    public Tokens areas(String... areas) {
        claims.claim("areas", List.of(areas));
        return this;
    }

    public Tokens post(String post) {
        claims.claim("post", post);
        return this;
    }

    public Tokens department(String department) {
        claims.claim("department", department);
        return this;
    }

    public Tokens audience(String other) {
        audience = other;
        return this;
    }

    public Tokens issuer(String other) {
        issuer = other;
        return this;
    }

    public Tokens expired() {
        expires = Instant.now().minus(Duration.ofHours(1));
        return this;
    }

    public String token() {
        return claims.issuer(issuer)
                .audience(Set.of(audience))
                .issuedAt(expires.minus(Duration.ofHours(2)))
                .expiresAt(expires)
                .jws()
                .keyId(TestIssuer.running().keyId())
                .sign(TestIssuer.running().privateKey());
    }
}
