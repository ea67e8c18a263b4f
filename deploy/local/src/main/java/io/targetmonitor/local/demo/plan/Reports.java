package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The monthly and quarterly figures, each known from the moment it was submitted. */
final class Reports {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DemoData data;

    Reports(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return DemoData.each(data.demo(), "reports").map(this::report);
    }

    private Action report(JsonNode report) {
        var submitted = OffsetDateTime.parse(report.get("submitted_at").textValue());
        var body = new Body()
                .with("value", report.get("value"))
                .with("basis", basis(report))
                .with("publishedAt", submitted.toInstant().toString())
                .with("source", source(report))
                .with("status", status(report))
                .with("reason", DemoData.text(report, "revision_reason"))
                .with("provenance", report.get("provenance"));
        return Entry.observation(
                LocalDate.ofInstant(submitted.toInstant(), ZONE),
                DemoUsers.REPORTER,
                IndicatorCodes.of(report.get("target").textValue()),
                DemoData.HESHAN,
                lastMonth(report),
                body);
    }

    /** A value speaks through the end of its period: {@code 2023-01/2023-08} is the value through August. */
    private static String lastMonth(JsonNode report) {
        var period = report.get("period").textValue();
        return period.substring(period.indexOf('/') + 1);
    }

    /** The series it belongs to; a growth rate has one only. */
    private static Optional<String> basis(JsonNode report) {
        return switch (report.get("basis").textValue()) {
            case "出让合同 contract" -> Optional.of("contracted");
            case "施工完成 done" -> Optional.of("done");
            case "验收 accepted" -> Optional.of("accepted");
            case "累计同比，不变价" -> Optional.empty();
            default -> throw new IllegalArgumentException("A report of an unknown basis: " + report);
        };
    }

    private static String status(JsonNode report) {
        return switch (report.get("obs_status").textValue()) {
            case "P" -> "PRELIMINARY";
            default -> throw new IllegalArgumentException("A report of an unknown status: " + report);
        };
    }

    private String source(JsonNode report) {
        var provenance = report.get("provenance").textValue();
        return provenance.startsWith("EXTERNAL") ? data.publicationOf(provenance) : DemoData.LABEL;
    }
}
