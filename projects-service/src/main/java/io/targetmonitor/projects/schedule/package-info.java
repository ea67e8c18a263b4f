/** What a project promised to reach by when, and how it stands: pure values and rules, known to HTTP and the database alike. */
package io.targetmonitor.projects.schedule;
