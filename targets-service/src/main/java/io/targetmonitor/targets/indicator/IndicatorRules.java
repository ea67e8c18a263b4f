package io.targetmonitor.targets.indicator;

import java.util.ArrayList;
import java.util.List;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.http.Refusal.Flaw;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Tolerance;

/** What an indicator must be to make sense as a whole. */
final class IndicatorRules {

    private IndicatorRules() {}

    static void check(Indicator indicator) {
        var flaws = new ArrayList<Flaw>();
        unit(indicator, flaws);
        tolerance(indicator.tolerance(), flaws);
        if (indicator.reporting().flaw() != null) {
            flaws.add(new Flaw("reporting", indicator.reporting().flaw()));
        }
        if (indicator.isDerived()) {
            derivation(indicator, flaws);
        }
        ranks(indicator, flaws);
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    private static void unit(Indicator indicator, List<Flaw> flaws) {
        var unit = indicator.unit();
        switch (indicator.kind()) {
            case QUALITATIVE -> {}
            case GROWTH_RATE -> {
                if (unit != Unit.PERCENT) {
                    flaws.add(new Flaw("unit", "unit-must-be", Unit.PERCENT.code()));
                }
            }
            case RANK -> {
                if (unit != Unit.RANK) {
                    flaws.add(new Flaw("unit", "unit-must-be", Unit.RANK.code()));
                }
            }
            case CUMULATIVE, LEVEL -> {
                if (unit == null) {
                    flaws.add(new Flaw("unit", "required"));
                }
            }
        }
    }

    private static void tolerance(Tolerance tolerance, List<Flaw> flaws) {
        if (tolerance.yellow() == null || tolerance.red() == null || tolerance.recovery() == null) {
            flaws.add(new Flaw("tolerance", "required"));
        } else if (tolerance.recovery().signum() < 0
                || tolerance.yellow().compareTo(tolerance.recovery()) < 0
                || tolerance.red().compareTo(tolerance.yellow()) < 0) {
            flaws.add(new Flaw("tolerance", "tolerance-order"));
        }
    }

    private static void ranks(Indicator indicator, List<Flaw> flaws) {
        if (indicator.ranks() == null) {
            return;
        }
        if (indicator.kind() != Kind.RANK) {
            flaws.add(new Flaw("ranks", "only-for-kind", Kind.RANK));
        }
        if (indicator.peers().stream().distinct().count() < 2) {
            flaws.add(new Flaw("peers", "ranks-needs-peers"));
        }
        if (indicator.reporting().isRequired()) {
            flaws.add(new Flaw("reporting", "derived-is-not-reported"));
        }
    }

    private static void where(Where where, List<Flaw> flaws) {
        known("derivation.where.category", where.category(), ProjectCodes.CATEGORIES, flaws);
        known("derivation.where.capitalIn", where.capitalIn(), ProjectCodes.CAPITALS, flaws);
        if (where.minPlannedInvestment() != null && where.minPlannedInvestment().signum() < 0) {
            flaws.add(new Flaw("derivation.where.minPlannedInvestment", "not-negative"));
        }
    }

    /** What no project ever says would never be counted. */
    private static void known(String field, List<String> asked, List<String> codes, List<Flaw> flaws) {
        if (!codes.containsAll(asked)) {
            flaws.add(new Flaw(field, "not-one-of", String.join(", ", codes)));
        }
    }

    private static void derivation(Indicator indicator, List<Flaw> flaws) {
        var derivation = indicator.derivation();
        if (derivation.from() == null) {
            flaws.add(new Flaw("derivation.from", "required"));
        }
        if (derivation.milestone() == null) {
            flaws.add(new Flaw("derivation.milestone", "required"));
        } else {
            known("derivation.milestone", List.of(derivation.milestone()), ProjectCodes.MILESTONES, flaws);
        }
        where(derivation.where(), flaws);
        if (derivation.measure() == null) {
            flaws.add(new Flaw("derivation.measure", "required"));
        } else if (indicator.unit() != derivation.measure().unit()) {
            flaws.add(
                    new Flaw("unit", "unit-must-be", derivation.measure().unit().code()));
        }
        var kind = derivation.isRate() ? Kind.LEVEL : Kind.CUMULATIVE;
        if (indicator.kind() != kind) {
            flaws.add(new Flaw("derivation", "only-for-kind", kind));
        }
        if (derivation.isRate() && Derivation.REVIEWED.equals(derivation.milestone())) {
            flaws.add(new Flaw("derivation.milestone", "stage-after-review"));
        }
        if (!derivation.isRate() && derivation.window() != null) {
            flaws.add(new Flaw("derivation.window", "only-for-rates"));
        }
        if (indicator.reporting().isRequired()) {
            flaws.add(new Flaw("reporting", "derived-is-not-reported"));
        }
    }
}
