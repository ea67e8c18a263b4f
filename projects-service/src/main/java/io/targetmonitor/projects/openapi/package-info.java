/** What the description of the API says beyond the code. */
package io.targetmonitor.projects.openapi;
