package io.targetmonitor.projects.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the monthly reports of projects are due. */
@ConfigMapping(prefix = "monitor.reports")
interface ReportsConfig {

    /** Day of the following month; Guangdong's key projects report by the 6th (DOMAIN.md 2.4). */
    @WithDefault("6")
    @Min(1)
    @Max(28)
    int dueDay();
}
