package io.targetmonitor.alerts.watch;

import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.alert.Numbers;
import io.targetmonitor.alerts.rule.Cause;

/** What we keep of a project: whether its dates count, and what to say of it. */
@Entity
class WatchedProject {

    /** A project in a rented building is never listed, awarded, contracted or handed over. */
    private static final Set<String> OF_NEW_LAND = Set.of("LISTED", "AWARDED", "CONTRACTED", "LAND_DELIVERED");

    @Id
    private UUID id;

    private String name;
    private String nameEn;
    private String area;
    private String leader;
    private String department;
    private String provenance;
    private String status;
    private String monitoring;
    private boolean needsLand;

    protected WatchedProject() {}

    WatchedProject(UUID id) {
        this.id = id;
    }

    void follow(ProjectState now) {
        name = now.name();
        nameEn = now.nameEn();
        area = now.area();
        leader = now.leader();
        department = now.department();
        provenance = now.provenance();
        status = now.status();
        monitoring = now.monitoring();
        needsLand = now.needsNewLand();
    }

    UUID id() {
        return id;
    }

    /** Why the dates of a milestone do not count; null when they do. */
    Cause exempt(String kind) {
        if ("RECORD_ONLY".equals(monitoring)) {
            return Cause.NOT_MONITORED;
        }
        if (!needsLand && OF_NEW_LAND.contains(kind)) {
            return Cause.NOT_APPLICABLE;
        }
        return switch (status) {
            case "SUSPENDED" -> Cause.PROJECT_SUSPENDED;
            case "WITHDRAWN" -> Cause.PROJECT_WITHDRAWN;
            case "MERGED" -> Cause.PROJECT_MERGED;
            default -> null;
        };
    }

    Facts facts(WatchedMilestone milestone) {
        return new Facts(
                MilestoneNames.CHINESE.of(name, milestone.kind(), milestone.name()),
                MilestoneNames.ENGLISH.of(nameEn == null ? name : nameEn, milestone.kind(), null),
                area,
                milestone.commitment(),
                leader,
                department,
                null,
                Numbers.ofMilestone(milestone.due()),
                provenance);
    }
}
