package io.targetmonitor.targets.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.targetmonitor.kit.openapi.Call;
import io.targetmonitor.kit.openapi.Completion;

/** Completes what the code alone does not say of the API of targets. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    // numbers that cannot be given, and decisions that nobody has taken
    private static final String[] NULL_IN_ASSESSMENTS = {
        "actual",
        "expected",
        "attainment",
        "gap",
        "requiredRest",
        "stretchOutcome",
        "probability",
        "stretchProbability",
        "dataThrough",
        "dataDue",
        "reporting",
        "exemption",
        "override"
    };

    // a place is promised as a k that may not be known yet, a checklist has no number
    private static final String[] NULL_IN_PLANS = {"period", "comparator", "value", "stretch", "profile", "decidedOn"};

    private static final Completion COMPLETION = new Completion()
            .nullable("Indicator", "nameEn", "unit", "ranks", "derivation")
            .nullable("Where", "minPlannedInvestment")
            .nullable("ObservationView", "basis", "reported", "source", "reason", "provenance")
            .nullable("VintageView", "basis", "reason")
            .nullable("Refused", "field")
            .nullable("DueRow", "department", "leader")
            .nullable("RankingTable", "parent", "through")
            .nullable("RankedArea", "value", "place", "numerator", "denominator")
            .nullable("Ranking", "place", "value", "numerator", "denominator", "pointsToK", "projectsToK", "through")
            .nullable("AssessmentView", NULL_IN_ASSESSMENTS)
            .nullable("AssessmentView", "actualNow", "forecast", "reportingDays", "missing", "ranking", "official")
            .nullable("Official", "difference")
            .nullable("Exemption", "document")
            .nullable("ScoreboardRow", NULL_IN_ASSESSMENTS)
            .nullable("ScoreboardRow", "unit", "value", "stretch", "leader", "department", "provenance")
            .nullable("TargetView", NULL_IN_PLANS)
            .nullable("TargetView", "nameEn", "unit", "baseShares", "leader", "department", "parent", "source")
            .nullable("TargetView", "provenance", "sequence", "checklist")
            .nullable("OriginalPlan", NULL_IN_PLANS)
            .nullable("PlanView", NULL_IN_PLANS)
            .nullable("PlanView", "reason", "nameEn", "baseShares", "leader", "department", "parent", "source")
            .nullable("PlanView", "provenance")
            .nullable("TargetForm", NULL_IN_PLANS)
            .nullable("RevisionForm", NULL_IN_PLANS)
            .nullable("RevisionForm", "name", "nameEn", "baseShares", "commitment", "leader", "department", "parent")
            .nullable("RevisionForm", "source", "provenance")
            .nullable("Source", "document", "quote")
            .nullable("Checklist", "reviewer")
            .nullable("ChecklistItem", "evidence")
            .nullable("Division", "allocated", "coverage", "difference", "allocation")
            .nullable("Part", "period", "comparator", "value", "actual", "expected", "attainment", "gap", "dataThrough")
            .nullable("Part", "leader", "department", "shareOfParent", "contribution", "shareOfShortfall")
            .nullable("Lineage", "achieved", "why", "since", "reason", "mergedInto")
            .nullable("Trajectory", "unit", "period")
            .nullable("Expected", "stretch")
            .nullable("WhatIfAnswer", "forecast")
            .creates(call -> call.is(HttpMethod.POST) && (call.isOf("/targets") || isDecision(call)))
            .mayCreate(call -> call.is(HttpMethod.PUT))
            .namesElsewhere(call -> call.isOf("/what-if"))
            .asks(call -> call.isOf("/what-if"))
            .mayConflict(call -> call.isOf("/contributions"))
            .makes(ApiDescription::isDefinition)
            .needsTag(ApiDescription::isDefinition)
            .example(ApiExample::of);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        describeCalendars(api.getComponents());
        COMPLETION.complete(api);
    }

    /** Who need not report has no calendar but a word. */
    private static void describeCalendars(Components components) {
        var calendar = components.getSchemas().get("ReportingCalendar");
        calendar.removeProperty("required");
        components.addSchema("RequiredReports", calendar);
        components.addSchema(
                "ReportingCalendar",
                OASFactory.createSchema()
                        .addAnyOf(OASFactory.createSchema().ref("RequiredReports"))
                        .addAnyOf(OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .addEnumeration("NOT_REQUIRED")));
    }

    private static boolean isDefinition(Call call) {
        return call.is(HttpMethod.PUT) && call.isOf("/indicators/{code}");
    }

    private static boolean isDecision(Call call) {
        return call.isOf("/revisions") || call.isOf("/exemptions") || call.isOf("/overrides");
    }
}
