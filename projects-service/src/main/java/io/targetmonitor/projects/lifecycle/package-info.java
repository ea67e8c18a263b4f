/** The great turns in a project's life: it pauses, goes on, is given up, or turns out to be part of another. */
package io.targetmonitor.projects.lifecycle;
