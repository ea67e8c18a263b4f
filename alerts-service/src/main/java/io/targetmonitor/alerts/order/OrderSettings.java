package io.targetmonitor.alerts.order;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many orders there may be, and how long a unit has. */
@ConfigMapping(prefix = "monitor.orders")
interface OrderSettings {

    /** Rules whose alerts open an order. */
    @WithDefault("TARGET_FAR_BEHIND,TARGET_TWICE_YELLOW")
    Set<String> openedBy();

    /** Working days until the reply is due; 15 is usual for what is not urgent (DOMAIN.md 2.6). */
    @WithDefault("15")
    int workingDays();

    /** New orders for one unit in one month; what comes on top joins the unit's youngest open order. */
    @WithDefault("10")
    int perUnitAndMonth();
}
