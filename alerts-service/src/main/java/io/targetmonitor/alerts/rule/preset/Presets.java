package io.targetmonitor.alerts.rule.preset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.alerts.rule.RuleCheck;
import io.targetmonitor.kit.http.Refusal;

/** The presets that ship with the service, a file each. */
@ApplicationScoped
class Presets {

    static final List<String> NAMES =
            List.of("default-5-10", "yinchuan-2025", "wuhan", "sanya-2022", "tianjin-2022", "xinhuang-2015");

    private final List<Preset> all;

    Presets(ObjectMapper json) {
        all = NAMES.stream().map(name -> read(json, name)).toList();
        all.forEach(preset -> preset.rules().forEach(rule -> RuleCheck.check(rule.code(), rule.setting())));
    }

    List<Preset> all() {
        return all;
    }

    Preset require(String name) {
        return all.stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Preset read(ObjectMapper json, String name) {
        try (var file = Presets.class.getResourceAsStream("/io/targetmonitor/alerts/presets/%s.json".formatted(name))) {
            return json.readValue(file, Preset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
