package io.targetmonitor.alerts.notification;

import java.time.Duration;
import java.time.LocalTime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When people are not disturbed, and when many messages become one. */
@ConfigMapping(prefix = "monitor.notifications")
interface NotificationSettings {

    /** From this time of day, in {@code monitor.zone}, only RED is told; equal to {@code quietUntil}: always. */
    @WithDefault("22:00")
    LocalTime quietFrom();

    @WithDefault("07:00")
    LocalTime quietUntil();

    /** Messages of their own for one recipient on one day; what comes on top goes into a digest. */
    @WithDefault("20")
    int perRecipientAndDay();

    /** When digests go out. */
    @WithDefault("17:00")
    LocalTime digestAt();

    /** A digest with something RED in it waits only so long. */
    @WithDefault("PT10M")
    Duration redDigestAfter();
}
