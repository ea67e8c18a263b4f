/** How many projects, and how much money and land, stand at which stage. */
package io.targetmonitor.projects.pipeline;
