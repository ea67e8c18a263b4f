/** Reporting what holds a project up, and that it is solved. */
package io.targetmonitor.projects.blocker;
