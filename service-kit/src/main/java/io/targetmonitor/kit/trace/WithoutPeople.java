package io.targetmonitor.kit.trace;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/**
 * Keeps people out of spans: a query has what somebody looks for and the account they look for it of, and the address
 * of a client is somebody's.
 */
@Singleton
class WithoutPeople implements SpanProcessor {

    /** The word of OpenTelemetry's conventions. */
    private static final String REDACTED = "REDACTED";

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client.address");
    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        replace(span, QUERY, REDACTED);
        replace(span, CLIENT, REDACTED);
        var url = span.getAttribute(URL);
        if (url != null) {
            span.setAttribute(URL, url.replaceFirst("\\?.*", "?" + REDACTED));
        }
    }

    private static void replace(ReadWriteSpan span, AttributeKey<String> key, String value) {
        if (span.getAttribute(key) != null) {
            span.setAttribute(key, value);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
