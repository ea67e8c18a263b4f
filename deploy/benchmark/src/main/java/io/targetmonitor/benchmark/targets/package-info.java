/** A hundred thousand targets with five years of monthly figures, and how long boards, batches and the pass of a day take. */
package io.targetmonitor.benchmark.targets;
