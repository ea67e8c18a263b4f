package io.targetmonitor.projects.project;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.ColumnTransformer;

import io.targetmonitor.projects.progress.LatestReport;
import io.targetmonitor.projects.progress.LatestReportsJson;
import io.targetmonitor.projects.progress.MonthDate;
import io.targetmonitor.projects.progress.Progress;
import io.targetmonitor.projects.progress.ProgressReport;

/** The monthly reports of a project, and from which month on it owes some. */
@Embeddable
class Reporting {

    /** Every version of every month; read only where somebody reports or asks for them. */
    @ElementCollection
    @CollectionTable(name = "progress_report", joinColumns = @JoinColumn(name = "project_id"))
    private Set<ProgressReport> reports = new HashSet<>();

    /** The latest months once more, for lists and events. */
    @Convert(converter = LatestReportsJson.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(columnDefinition = "jsonb")
    private List<LatestReport> progress = List.of();

    /** The first month that is expected and missing; null while nobody expects any. */
    @Convert(converter = MonthDate.class)
    private YearMonth reportsOwedFrom;

    Optional<ProgressReport> in(YearMonth month) {
        return known().in(month);
    }

    List<String> remarksOn(ProgressReport report) {
        return known().remarksOn(report);
    }

    /** Adds a report and answers it with its version. */
    ProgressReport add(ProgressReport report) {
        var version = report.withVersion(
                in(report.month()).map(ProgressReport::version).orElse(0) + 1);
        reports.add(version);
        progress = known().latest();
        if (report.month().equals(reportsOwedFrom)) {
            expectFrom(reportsOwedFrom);
        }
        return version;
    }

    void expectFrom(YearMonth month) {
        reportsOwedFrom = known().firstMissingFrom(month);
    }

    void expectNothing() {
        reportsOwedFrom = null;
    }

    private Progress known() {
        return Progress.of(reports);
    }

    /** Every version of every month, in no order. */
    Set<ProgressReport> reports() {
        return Set.copyOf(reports);
    }

    /** At most the last four months, oldest first. */
    List<LatestReport> latest() {
        return progress;
    }

    Optional<YearMonth> owedFrom() {
        return Optional.ofNullable(reportsOwedFrom);
    }
}
