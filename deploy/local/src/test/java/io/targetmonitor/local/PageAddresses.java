package io.targetmonitor.local;

import io.targetmonitor.local.demo.plan.DemoService;

/** Addresses of screens about things of the demo year. */
record PageAddresses(ApiReader api) {

    /** All screens, by name. */
    String of(String screen) {
        return switch (screen) {
            case "board" -> "/?period=2023";
            case "board-in-the-past" -> "/?asOf=2023-09-10";
            case "target" -> target("HS23-T14");
            case "target-derived" -> target("HS23-T05");
            case "projects" -> "/projects?period=2023";
            case "project" -> project("DEMO-K21");
            case "alerts" -> "/alerts";
            case "orders" -> "/alerts?tab=orders";
            case "statistics" -> "/alerts?tab=statistics";
            case "order" -> anOrder();
            case "alert" -> alertOf("HS23-T14");
            case "reporting" -> "/reporting?period=2023";
            default -> throw new IllegalArgumentException(screen);
        };
    }

    String target(String code) {
        return "/targets/" + idOfTarget(code);
    }

    String idOfTarget(String code) {
        return api.get(DemoService.TARGETS, "/targets?code=" + code)
                .at("/items/0/id")
                .textValue();
    }

    String project(String code) {
        return "/projects/"
                + api.get(DemoService.PROJECTS, "/projects/by-code/" + code)
                        .get("id")
                        .textValue();
    }

    /** Of the newest supervision order. */
    String anOrder() {
        return "/orders/"
                + api.get(DemoService.ALERTS, "/orders?limit=1")
                        .at("/items/0/id")
                        .textValue();
    }

    /** Of the newest alert there is of a target, in whatever state. */
    String alertOf(String code) {
        return "/alerts/"
                + api.get(DemoService.ALERTS, "/alerts?subject=" + idOfTarget(code))
                        .at("/items/0/id")
                        .textValue();
    }
}
