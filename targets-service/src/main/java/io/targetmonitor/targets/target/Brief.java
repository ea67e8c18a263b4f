package io.targetmonitor.targets.target;

import java.util.List;

import io.targetmonitor.targets.moment.Moment;

/** Targets with all that is needed to judge them at a moment: from here on nothing is read any more. */
record Brief(List<Judged> judged, Evidence known, Moment moment) {}
