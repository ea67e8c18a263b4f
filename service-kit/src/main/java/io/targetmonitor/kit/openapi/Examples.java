package io.targetmonitor.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Examples of what APIs answer with, from {@code openapi/<name>.json} on the class path. */
public final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** One example. */
    public static Map<?, ?> read(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("openapi/" + name + ".json")) {
            return JSON.readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A last page with one item. */
    public static Map<?, ?> page(String name) {
        var page = new LinkedHashMap<String, Object>();
        page.put("items", List.of(read(name)));
        page.put("nextCursor", null);
        return page;
    }
}
