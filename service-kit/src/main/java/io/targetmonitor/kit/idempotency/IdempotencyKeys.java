package io.targetmonitor.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.RestResponse;

import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.kit.http.Refusal;

/** Answers already given, by caller and key. */
@ApplicationScoped
class IdempotencyKeys implements DayPass {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag");

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    String hash(String method, Object[] parameters) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(method.getBytes(StandardCharsets.UTF_8));
            for (var parameter : parameters) {
                digest.update(json.writeValueAsBytes(parameter));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be hashed", e);
        }
    }

    /** The answer given before, if any; holds the key until the transaction ends. */
    Optional<RestResponse<Object>> answer(String caller, String key, String hash) throws SQLException {
        try (var connection = database.getConnection()) {
            try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 1))")) {
                lock.setString(1, caller + " " + key);
                try (var row = lock.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        throw Refusal.conflict("still-running");
                    }
                }
            }
            try (var query = connection.prepareStatement(
                    "select request_hash, status, headers, body from idempotency_key where caller = ? and key = ?"
                            + " and created_at > ?")) {
                query.setString(1, caller);
                query.setString(2, key);
                query.setTimestamp(3, Timestamp.from(clock.instant().minus(KEPT)));
                try (var row = query.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    if (!row.getString(1).equals(hash)) {
                        throw new Refusal(422, "idempotency-key-reused", List.of());
                    }
                    return Optional.of(again(row.getInt(2), row.getString(3), row.getString(4)));
                }
            }
        }
    }

    /** Stores what the method answered, in its transaction. */
    void remember(String caller, String key, String hash, RestResponse<?> answer) throws SQLException {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into idempotency_key values (?, ?, ?, ?, ?::json, ?, ?)"
                                + " on conflict (caller, key) do update set request_hash = excluded.request_hash,"
                                + " status = excluded.status, headers = excluded.headers, body = excluded.body,"
                                + " created_at = excluded.created_at")) {
            insert.setString(1, caller);
            insert.setString(2, key);
            insert.setString(3, hash);
            insert.setInt(4, answer.getStatus());
            insert.setString(5, write(keptHeaders(answer)));
            insert.setString(6, answer.getEntity() == null ? null : write(answer.getEntity()));
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    /** Forgets keys past their time. */
    @Override
    public void pass(LocalDate day) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old idempotency keys cannot be forgotten", e);
        }
    }

    private RestResponse<Object> again(int status, String headers, String body) {
        try {
            var answer = RestResponse.ResponseBuilder.create(status);
            json.readValue(headers, new TypeReference<Map<String, String>>() {}).forEach(answer::header);
            if (body != null) {
                answer.entity(json.readTree(body)).type(MediaType.APPLICATION_JSON_TYPE);
            }
            return answer.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }

    private static Map<String, String> keptHeaders(RestResponse<?> answer) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            if (answer.getHeaders().containsKey(name)) {
                headers.put(name, String.valueOf(answer.getHeaders().getFirst(name)));
            }
        }
        return headers;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be stored", e);
        }
    }
}
