/** A million projects, the same every time, and how long the lists, rates and pipelines of them take. */
package io.targetmonitor.benchmark.projects;
