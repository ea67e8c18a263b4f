package io.targetmonitor.local.demo.plan;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Who answers for something: the first unit named, without the remarks in brackets. */
final class Departments {

    private Departments() {}

    static Optional<String> firstOf(JsonNode units) {
        return units.isEmpty() ? Optional.empty() : of(units.get(0));
    }

    static Optional<String> of(JsonNode unit) {
        return Optional.ofNullable(unit.textValue())
                .map(name -> name.replaceAll("[（(].*", "").split(" / ")[0].strip());
    }
}
