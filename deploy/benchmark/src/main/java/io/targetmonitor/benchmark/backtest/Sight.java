package io.targetmonitor.benchmark.backtest;

/** The ways to look ahead that are compared. */
enum Sight {
    /** The forecast of targets-service. */
    OURS,
    /** 序时进度: the same amount every month. */
    LINEAR,
    /** The light of a LEARNT profile: the mean share of five past years. */
    SEASONAL
}
