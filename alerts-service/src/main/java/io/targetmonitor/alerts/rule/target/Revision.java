package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;

import io.targetmonitor.alerts.rule.Light;

/**
 * Whether a later version of the same figures changed the light: the same reporting date under the same plan had
 * another light before, or whoever judges it says so (DOMAIN.md 3.9). Grey comes of age and is no revision.
 *
 * @param on the day that happened last; null when it never did, or when figures of another date have come since
 */
public record Revision(LocalDate through, Light light, long planVersion, LocalDate on) {

    public static final Revision NONE = new Revision(null, null, 0, null);

    Revision next(TargetReading now, LocalDate day) {
        if (now.dataThrough() == null || now.dataLight() == null || now.dataLight() == Light.GREY) {
            return this;
        }
        var same = now.dataThrough().equals(through) && now.planVersion() == planVersion;
        var revised = light != null && now.dataLight() != light && (same || now.revised());
        return new Revision(now.dataThrough(), now.dataLight(), now.planVersion(), revised ? day : same ? on : null);
    }
}
