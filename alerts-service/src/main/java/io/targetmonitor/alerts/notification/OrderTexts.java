package io.targetmonitor.alerts.notification;

import java.util.HashMap;
import java.util.Map;

import io.targetmonitor.alerts.order.OrderView;

/** Writes what is told of an order in one language: keys {@code order.*} of the bundle. */
final class OrderTexts {

    private final Texts texts;

    OrderTexts(Texts texts) {
        this.texts = texts;
    }

    String title(OrderNotice notice, OrderView order) {
        return texts.phrase("order.%s.title".formatted(notice), values(order));
    }

    /** The label of demo data comes first: it must survive any cut. */
    String text(OrderNotice notice, OrderView order) {
        var label = String.valueOf(order.provenance()).contains("SYNTHETIC")
                ? texts.phrase("label.SYNTHETIC", Map.of())
                : "";
        var values = values(order);
        var wish = order.text() == null ? "" : texts.phrase("order.wish", values);
        return Texts.clipped(label + texts.phrase("order.%s.text".formatted(notice), values) + wish);
    }

    private Map<String, String> values(OrderView order) {
        var values = new HashMap<String, String>();
        values.put("number", order.number());
        values.put(
                "name",
                texts.isEnglish() && order.subjectNameEn() != null ? order.subjectNameEn() : order.subjectName());
        values.put("area", order.area());
        values.put("unit", order.unit() == null ? texts.phrase("order.nobody", Map.of()) : order.unit());
        values.put("due", texts.date(order.due()));
        values.put("entries", String.valueOf(order.entries().size()));
        values.put("text", order.text() == null ? "" : order.text());
        values.put("reply", order.reply() == null ? "" : order.reply());
        values.put(
                "asked",
                order.extension() == null ? "" : texts.date(order.extension().due()));
        values.put(
                "askedReason",
                order.extension() == null ? "" : order.extension().reason());
        return values;
    }
}
