package io.targetmonitor.alerts.order;

/** The number of an order within its year and area. */
record OrderNumber(int year, String area, int running) {

    String text() {
        return "%s-%d-%d".formatted(area, year, running);
    }
}
