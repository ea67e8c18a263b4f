package io.targetmonitor.local.demo.plan;

import java.util.Map;
import java.util.Optional;

/** Readable names of what the targets measure; the report has numbers for its targets only. */
final class IndicatorCodes {

    /** A rate of made-up areas, apart from everything real. */
    static final String DEMO_RATE = "DEMO_STAGE_RATE";

    private static final Map<String, String> BY_TARGET = Map.ofEntries(
            Map.entry("HS23-T01", "GDP_GROWTH"),
            Map.entry("HS23-T02", "INDUSTRIAL_COUNTY_RANK"),
            Map.entry("HS23-T03", "DEVELOPMENT_PACE_SETTER"),
            Map.entry("HS23-T04", "CONTRIBUTION_TO_JIANGMEN"),
            Map.entry("HS23-T05", "ENTERPRISES_ATTRACTED"),
            Map.entry("HS23-T06", "INVESTMENT_ATTRACTED"),
            Map.entry("HS23-T07", "EUROPEAN_PROJECTS_ATTRACTED"),
            Map.entry("HS23-T08", "LISTING_RATE_RANK"),
            Map.entry("HS23-T09", "LAND_DELIVERY_RATE_RANK"),
            Map.entry("HS23-T10", "START_RATE_RANK"),
            Map.entry("HS23-T11", "STATISTICS_RATE_RANK"),
            Map.entry("HS23-T12", "LOW_EFFICIENCY_LAND"),
            Map.entry("HS23-T13", "LOW_EFFICIENCY_LAND_WORK"),
            Map.entry("HS23-T14", "INDUSTRIAL_LAND_SUPPLY"),
            Map.entry("HS23-T15", "WATER_SOURCE_FOREST"),
            Map.entry("HS23-T16", "LARGE_TIMBER"),
            Map.entry("HS23-T17", "FOREST_TENDING"),
            Map.entry("HS23-T18", "CIVILISED_CITY"),
            Map.entry("HS23-T19", "SCHOOL_INVESTMENT"),
            Map.entry("HS23-T20", "SCHOOL_PLACES"),
            Map.entry("HS23-G01", "MANUFACTURING_FIRST"),
            Map.entry("HS23-G02", "LEADER_RESPONSIBILITY"),
            Map.entry("HS23-G03", "FACTOR_ALLOCATION"),
            Map.entry("HS23-G04", "LOW_EFFICIENCY_LAND_DRIVE"),
            Map.entry("HS23-G05", "BUSINESS_ENVIRONMENT"),
            Map.entry("HS23-G06", "COUNTIES_TOWNS_VILLAGES"),
            Map.entry("HS23-G07", "TWIN_TOWNS"),
            Map.entry("HS23-G08", "RURAL_REVITALISATION"),
            Map.entry("HS23-G09", "GREEN_HESHAN"),
            Map.entry("HS23-G10", "CIVILITY_ACTIONS"),
            Map.entry("HS23-G11", "WING_CHUN_CULTURE"),
            Map.entry("HS23-G12", "LIVELIHOOD_MATTERS"),
            Map.entry("HS23-G13", "HOSPITAL_PARTNERSHIP"),
            Map.entry("HS23-G14", "URBAN_VILLAGE_DRIVES"),
            Map.entry("HS23-G15", "GRASSROOTS_PARTY_PLAN"),
            Map.entry("HS23-G16", "PARTY_ORGANISATIONS"),
            Map.entry("HS23-G17", "THREE_CAMPAIGNS"),
            Map.entry("HS23-G18", "CADRE_PROMOTION"),
            Map.entry("HS23-G19", "TASK_LIST"),
            Map.entry("HS23-G20", "FOUR_TRACKS"),
            Map.entry("HS23-G21", "JIANGMEN_DEPLOYMENT"));

    private IndicatorCodes() {}

    static String of(String target) {
        return Optional.ofNullable(BY_TARGET.get(target))
                .orElseThrow(() -> new IllegalArgumentException("No indicator is named for " + target));
    }
}
