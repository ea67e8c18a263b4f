package io.targetmonitor.dashboard.proxy;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** Base addresses of the three services. */
@ConfigMapping(prefix = "dashboard.services")
interface Services {

    URI projects();

    URI targets();

    URI alerts();
}
