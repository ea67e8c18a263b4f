/** The project: registering, finding and changing it, and telling others of every change. */
package io.targetmonitor.projects.project;
