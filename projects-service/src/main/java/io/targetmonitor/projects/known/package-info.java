/** What was known of each project at each moment: the compact facts that counts and rates are made of. */
package io.targetmonitor.projects.known;
