package io.targetmonitor.targets.observation;

import java.util.List;

import io.targetmonitor.kit.http.Refusal;

/** 400 for one field, which a batch can name again with its row in front. */
final class Flawed extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Flaw flaw;

    Flawed(String field, String code, Object... arguments) {
        super(400, code, List.of(new Flaw(field, code, arguments)), arguments);
        this.flaw = new Flaw(field, code, arguments);
    }

    Flaw flaw() {
        return flaw;
    }
}
