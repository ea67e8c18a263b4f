/** What all measurements share: a command line, rows by COPY, questions to a running service and their times. */
package io.targetmonitor.benchmark.measure;
