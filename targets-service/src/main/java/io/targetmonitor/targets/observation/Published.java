package io.targetmonitor.targets.observation;

import java.time.Instant;

/**
 * When a value became known, and when somebody entered it.
 *
 * @param at its publication, in business time
 * @param enteredAt the business time of the entry
 * @param recordedAt the real time of the entry
 * @param isBackfill published on an earlier day than entered
 */
record Published(Instant at, Instant enteredAt, Instant recordedAt, boolean isBackfill) {}
