package io.targetmonitor.local.demo.plan;

import java.util.Locale;

/** The services the demo talks to, upstream first: who comes later follows the events of who comes before. */
public enum DemoService {
    PROJECTS,
    TARGETS,
    ALERTS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
