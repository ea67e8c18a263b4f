package io.targetmonitor.kit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Names what is shown by its content, where time alone changes it and so no sequence can. */
@ApplicationScoped
public class ContentTags {

    private final ObjectMapper json;

    ContentTags(ObjectMapper json) {
        this.json = json;
    }

    /** A weak tag (RFC 9110, 8.8.1): what stands beside the content, as the moment it was asked for, may differ. */
    public EntityTag of(Object content) {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            json.writeValue(out, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()), true);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
