package io.targetmonitor.targets.decision;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far something is that has no number (DOMAIN.md 3.7). Its light is never computed.
 *
 * @param reviewer who looked at the evidence; null if nobody did
 */
public record Checklist(State state, List<Item> items, String reviewer) {

    /** The stages of a designation; work without one ends at {@link #EVALUATED}. */
    public enum State {
        /** 未启动. */
        NOT_STARTED,
        /** 推进中. */
        IN_PROGRESS,
        /** 已申报. */
        APPLIED,
        /** 已测评. */
        EVALUATED,
        /** 已命名. */
        DESIGNATED,
        /** 未通过. */
        FAILED
    }

    /**
     * One thing to do.
     *
     * @param evidence null without any
     */
    @Schema(name = "ChecklistItem")
    public record Item(String text, boolean done, String evidence) {}

    public Checklist {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
