package io.targetmonitor.projects.rates;

/**
 * The way from one stage to the next: 环节转化率, of those who came so far the share that went on. An office looks at it
 * to see where projects get stuck; it is none of the published rates, which share one denominator (DOMAIN.md 2.3).
 */
enum Step {
    TO_SUPPLY(Rate.LISTING, Rate.SUPPLY),
    TO_LAND_DELIVERY(Rate.SUPPLY, Rate.LAND_DELIVERY),
    TO_START(Rate.LAND_DELIVERY, Rate.START),
    TO_STATISTICS(Rate.START, Rate.IN_STATISTICS);

    private final Rate from;
    private final Rate to;

    Step(Rate from, Rate to) {
        this.from = from;
        this.to = to;
    }

    /** SQL: the project came to where the step begins. */
    String begun() {
        return from.reached();
    }

    /** SQL: and took it. */
    String taken() {
        return from.reached() + " and " + to.reached();
    }
}
