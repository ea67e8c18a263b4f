package io.targetmonitor.projects.project;

/** What happened to a project; the state before and after tells the rest. */
public record ProjectEvent(Type type, Because because) {

    /** The types of the contract in {@code docs/events}. */
    public enum Type {
        REGISTERED("registered"),
        UPDATED("updated"),
        MILESTONE_PLANNED("milestone-planned"),
        MILESTONE_ACHIEVED("milestone-achieved"),
        MILESTONE_WITHDRAWN("milestone-withdrawn"),
        BLOCKER_RAISED("blocker-raised"),
        BLOCKER_CLEARED("blocker-cleared"),
        SUSPENDED("suspended"),
        RESUMED("resumed"),
        WITHDRAWN("withdrawn"),
        MERGED("merged");

        private final String name;

        Type(String name) {
            this.name = name;
        }

        String fullName() {
            return "project." + name + ".v1";
        }
    }
}
