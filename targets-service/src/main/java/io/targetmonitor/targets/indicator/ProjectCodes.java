package io.targetmonitor.targets.indicator;

import java.util.List;

/** What the events of projects may say of one, as their schemas list it. */
final class ProjectCodes {

    static final List<String> MILESTONES = List.of(
            "SIGNED",
            "REVIEWED",
            "APPROVED",
            "LISTED",
            "AWARDED",
            "CONTRACTED",
            "LAND_DELIVERED",
            "STARTED",
            "IN_STATISTICS",
            "COMPLETED",
            "TRIAL_PRODUCTION",
            "IN_PRODUCTION",
            "AT_CAPACITY",
            "RELOCATED");

    static final List<String> CATEGORIES = List.of(
            "INDUSTRY",
            "PLATFORM",
            "URBAN",
            "RURAL",
            "CULTURE_TOURISM",
            "LIVELIHOOD",
            "ECOLOGY",
            "INFRASTRUCTURE",
            "OTHER");

    static final List<String> CAPITALS = List.of("DOMESTIC", "EUROPEAN", "HK_MACAO_TAIWAN", "OTHER_FOREIGN");

    private ProjectCodes() {}
}
