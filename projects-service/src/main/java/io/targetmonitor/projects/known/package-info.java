/** What was known of each project at each moment: the compact facts that it is counted and found by. */
package io.targetmonitor.projects.known;
