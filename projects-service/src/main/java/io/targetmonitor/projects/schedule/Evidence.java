package io.targetmonitor.projects.schedule;

/** What proves an achievement: a kind (permit, photo, minutes) and where to find it. */
public record Evidence(String kind, String reference) {}
