/** Planning milestones and reporting that they were reached. */
package io.targetmonitor.projects.milestone;
