/** What a project reported month by month: pure values and rules, known to HTTP and the database alike. */
package io.targetmonitor.projects.progress;
