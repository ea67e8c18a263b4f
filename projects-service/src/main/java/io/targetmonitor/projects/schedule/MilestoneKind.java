package io.targetmonitor.projects.schedule;

import java.util.List;

/** The stages of a project in the order of its life: the later one is the further one. */
public enum MilestoneKind {
    /** 签约: the day on the investment agreement; letters of intent are not signings. */
    SIGNED(MilestoneTrack.ADMISSION),
    /** 过会: the day of the minutes of the entry review. */
    REVIEWED(MilestoneTrack.ADMISSION),
    /** 备案, 核准 or 审批. */
    APPROVED(MilestoneTrack.ADMISSION),
    /** 挂网: the day of the auction notice. */
    LISTED(MilestoneTrack.LAND),
    /** 摘牌: the day of the confirmation of the winning bid. */
    AWARDED(MilestoneTrack.LAND, LISTED),
    /** 供地: the day of the land contract. */
    CONTRACTED(MilestoneTrack.LAND, AWARDED),
    /** 交地: the day of the handover record. */
    LAND_DELIVERED(MilestoneTrack.LAND, CONTRACTED),
    /** 动工. */
    STARTED(MilestoneTrack.CONSTRUCTION, LAND_DELIVERED),
    /** 入库: accepted into the register of the statistics office. */
    IN_STATISTICS(MilestoneTrack.CONSTRUCTION, STARTED),
    /** 竣工. */
    COMPLETED(MilestoneTrack.CONSTRUCTION, STARTED),
    /** 试产. */
    TRIAL_PRODUCTION(MilestoneTrack.CONSTRUCTION, STARTED),
    /** 投产. */
    IN_PRODUCTION(MilestoneTrack.CONSTRUCTION, TRIAL_PRODUCTION),
    /** 达产. */
    AT_CAPACITY(MilestoneTrack.CONSTRUCTION, IN_PRODUCTION),
    /** 搬迁. */
    RELOCATED(MilestoneTrack.CONSTRUCTION, COMPLETED);

    private final MilestoneTrack track;
    private final List<MilestoneKind> predecessors;

    MilestoneKind(MilestoneTrack track, MilestoneKind... predecessors) {
        this.track = track;
        this.predecessors = List.of(predecessors);
    }

    public MilestoneTrack track() {
        return track;
    }

    /** What must have happened directly before; doing without is an impossible order, not a forbidden one. */
    public List<MilestoneKind> predecessors() {
        return predecessors;
    }
}
