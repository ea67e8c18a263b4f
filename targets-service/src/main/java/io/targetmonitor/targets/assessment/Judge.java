package io.targetmonitor.targets.assessment;

/** Judges one reading of a target, knowing only the light before it. */
interface Judge {

    /**
     * @param reading what the target counts through the end of a month
     * @param before null for the first
     */
    Judgement judge(Reading reading, Light before);

    static Judge of(Demand demand) {
        return switch (demand.kind()) {
            case CUMULATIVE -> new CumulativeJudge(demand);
            case GROWTH_RATE -> new GrowthJudge(demand);
            case LEVEL -> new LevelJudge(demand);
            case RANK -> new RankJudge(demand);
            case QUALITATIVE -> throw new IllegalArgumentException("A checklist has no computed light");
        };
    }
}
