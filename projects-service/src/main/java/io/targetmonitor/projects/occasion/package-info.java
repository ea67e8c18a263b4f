/** Ceremonies as facts of their own: what was announced on a day, apart from what the projects really did. */
package io.targetmonitor.projects.occasion;
