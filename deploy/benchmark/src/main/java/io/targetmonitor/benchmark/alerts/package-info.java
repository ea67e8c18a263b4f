/** A million watched targets with a hundred thousand open alerts: lists, a storm of changes, and the pass of a day. */
package io.targetmonitor.benchmark.alerts;
