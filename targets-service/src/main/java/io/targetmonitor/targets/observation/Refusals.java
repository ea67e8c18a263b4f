package io.targetmonitor.targets.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.http.Refusal.Flaw;

/** Takes note of the refused rows of a batch. */
final class Refusals {

    private static final int FORBIDDEN = 403;

    private final List<Row> rows = new ArrayList<>();

    /** One refused row, by its place in the batch from 0. */
    private record Row(int row, Refusal refusal) {

        Flaw flaw() {
            var item = "items[%d]".formatted(row);
            return refusal instanceof Flawed flawed
                    ? new Flaw(
                            item + "." + flawed.flaw().field(),
                            refusal.code(),
                            flawed.flaw().arguments())
                    : new Flaw(item, refusal.code(), refusal.arguments().toArray());
        }

        BatchAnswer.Refused told() {
            var field = refusal instanceof Flawed flawed ? flawed.flaw().field() : null;
            return new BatchAnswer.Refused(row, field, refusal.code());
        }
    }

    void guard(int row, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            rows.add(new Row(row, refusal));
        }
    }

    List<BatchAnswer.Refused> told() {
        return inOrder().map(Row::told).toList();
    }

    /** All or nothing: one refused row refuses all, and every one is named; a foreign area is still forbidden. */
    void throwIfAny() {
        for (var row : rows) {
            if (row.refusal.status() == FORBIDDEN) {
                throw row.refusal;
            }
        }
        if (!rows.isEmpty()) {
            throw new Refusal(400, "batch-refused", inOrder().map(Row::flaw).toList(), rows.size());
        }
    }

    private Stream<Row> inOrder() {
        return rows.stream().sorted(Comparator.comparingInt(Row::row));
    }
}
