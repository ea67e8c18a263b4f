package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A rate of made-up neighbours, apart from every real area and target. */
final class PeerRates {

    private static final String OURS = "本市(演示)";

    private final DemoData data;

    PeerRates(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        var rates = data.demo().get("peer_rates");
        var asOf = LocalDate.parse(rates.get("as_of").textValue());
        var indicator = new Body()
                .with("name", "演示项目率（虚构地区）")
                .with("nameEn", "Demo stage rate of made-up areas")
                .with("kind", "LEVEL")
                .with("unit", "%")
                .with("reporting", "NOT_REQUIRED");
        var actions = new ArrayList<Action>(List.of(Entry.indicator(asOf, IndicatorCodes.DEMO_RATE, indicator)));
        var letter = 'A';
        for (var rate : rates.get("values").properties()) {
            var area = rate.getKey().equals(OURS) ? "X440784-DEMO" : "X4407-DEMO" + letter++;
            var body = new Body()
                    .with("value", rate.getValue())
                    .with("source", rate.getKey() + "：" + DemoData.LABEL)
                    .with("status", "PRELIMINARY")
                    .with("provenance", "SYNTHETIC");
            actions.add(Entry.observation(
                    asOf, DemoUsers.ADMIN, IndicatorCodes.DEMO_RATE, area, String.valueOf(asOf.getYear()), body));
        }
        return actions.stream();
    }
}
