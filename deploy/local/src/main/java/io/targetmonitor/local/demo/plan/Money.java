package io.targetmonitor.local.demo.plan;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The files speak of 万元 and 亿元, the APIs of yuan. */
final class Money {

    private static final BigDecimal YUAN_PER_WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YUAN_PER_YI = BigDecimal.valueOf(100_000_000);

    private Money() {}

    static BigDecimal ofWan(JsonNode wan) {
        return wan.decimalValue().multiply(YUAN_PER_WAN);
    }

    static Optional<String> unitOf(JsonNode target) {
        return DemoData.text(target, "unit").map(unit -> unit.equals("CNY_100M") ? "CNY" : unit);
    }

    /** The value in the indicator's unit; empty while nobody has set one. */
    static Optional<BigDecimal> amountOf(JsonNode target, String field) {
        return Optional.of(target.get(field))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .map(value -> target.get("unit").textValue().equals("CNY_100M") ? value.multiply(YUAN_PER_YI) : value);
    }
}
