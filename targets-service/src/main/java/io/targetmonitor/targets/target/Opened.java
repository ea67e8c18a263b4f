package io.targetmonitor.targets.target;

import java.util.List;

import io.targetmonitor.targets.moment.Moment;

/**
 * Targets with what they promise.
 *
 * @param now the moment as of which they are to be judged
 */
record Opened(List<Judged> judged, Moment now) {}
