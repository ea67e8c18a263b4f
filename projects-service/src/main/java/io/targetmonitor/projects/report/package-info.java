/** Reporting month by month how far a project has come, reading it again, and who still owes a report. */
package io.targetmonitor.projects.report;
