/** How long a screen takes to open in a real browser, and a change to reach the pages that are open. */
package io.targetmonitor.benchmark.page;
