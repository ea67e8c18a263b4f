package io.targetmonitor.targets.indicator;

/** An indicator has other rules from now on; told within the transaction that changed it. */
public record IndicatorRedefined(String code, String actor) {}
