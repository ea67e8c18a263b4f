package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.alerts.alert.Evidence;

/** The supervision order about the land of Heshan, as it stands in docs/events. */
final class LandOrder {

    static final String TARGET = "01857c35-2200-7014-8000-000000000014";
    static final UUID ALERT = UUID.fromString("0188e2f1-7a00-7b14-8000-00000000a014");
    static final LocalDate DUE = LocalDate.of(2023, 11, 27);

    private static final UUID ID = UUID.fromString("0188e2f1-7a00-7b14-8000-00000000c014");

    private LandOrder() {}

    static SupervisionOrder opened() {
        return new SupervisionOrder(ID, new OrderNumber(2023, "440784", 7), wish(), DUE, at("2023-11-06"));
    }

    static Opening wish() {
        var about =
                new About(TARGET, "工业用地供应", "Industrial land supplied", "440784", "市自然资源局", "副市长（分管自然资源）", "SYNTHETIC");
        return new Opening(
                about,
                "市自然资源局",
                OpenedBy.RULE,
                null,
                null,
                LocalDate.of(2023, 10, 31),
                List.of(entry("TARGET_FAR_BEHIND", "2023-11-06")));
    }

    static OrderEntry entry(String rule, String day) {
        return new OrderEntry(ALERT, TARGET, rule, null, at(day));
    }

    static Opening joining(OrderEntry entry) {
        return new Opening(wish().about(), "市自然资源局", OpenedBy.RULE, null, null, null, List.of(entry));
    }

    static List<Evidence> evidence(String kind, String reference) {
        return List.of(new Evidence(kind, reference));
    }

    static Instant at(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
