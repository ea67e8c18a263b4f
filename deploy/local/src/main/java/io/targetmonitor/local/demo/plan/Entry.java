package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;

/** Short ways to say what is entered. */
final class Entry {

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_REQUIRED = 428;

    private Entry() {}

    /** A new project; its code is taken when it was registered before. */
    static Action project(LocalDate day, String code, Body body) {
        var known = new Repeat.Taken(CONFLICT, "/projects/by-code/" + code);
        return of(day, DemoUsers.REPORTER, DemoService.PROJECTS, "POST", "/projects", body, known);
    }

    static Action milestone(LocalDate day, String project, String kind, Body body) {
        var path = "/projects/{" + project + "}/milestones/" + kind;
        return of(day, DemoUsers.REPORTER, DemoService.PROJECTS, "PUT", path, body, new Repeat.Harmless());
    }

    /** A change of a project's state, left alone where {@code fact} of it has the value already. */
    static Action change(LocalDate day, String user, String method, String path, Body body, String fact, Object value) {
        var reached = new Repeat.Reached(fact, Body.value(value));
        return of(day, user, DemoService.PROJECTS, method, path, body, reached);
    }

    static Action occasion(LocalDate day, String code, Body body) {
        var path = "/occasions/" + code;
        return of(day, DemoUsers.SUPERVISOR, DemoService.PROJECTS, "PUT", path, body, new Repeat.Harmless());
    }

    /** An indicator; without an If-Match one that exists is refused and stays as it is. */
    static Action indicator(LocalDate day, String code, Body body) {
        var path = "/indicators/" + code;
        var known = new Repeat.Taken(PRECONDITION_REQUIRED, path);
        return of(day, DemoUsers.SUPERVISOR, DemoService.TARGETS, "PUT", path, body, known);
    }

    static Action target(LocalDate day, String code, Body body) {
        var known = new Repeat.Taken(CONFLICT, "/targets?code=" + code);
        return of(day, DemoUsers.SUPERVISOR, DemoService.TARGETS, "POST", "/targets", body, known);
    }

    static Action observation(LocalDate day, String user, String indicator, String area, String period, Body body) {
        var path = "/observations/" + indicator + "/" + area + "/" + period;
        return of(day, user, DemoService.TARGETS, "PUT", path, body, new Repeat.Harmless());
    }

    private static Action of(
            LocalDate day, String user, DemoService service, String method, String path, Body body, Repeat repeat) {
        return new Action(day, user, service, method, path, body.json(), repeat);
    }
}
