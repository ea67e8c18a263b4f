package io.targetmonitor.local.demo;

import java.net.URI;

/**
 * Where a service listens.
 *
 * @param api its public address, such as {@code http://localhost:8081}
 * @param management the port of its movable clock, such as {@code http://localhost:9081}
 */
public record Endpoint(URI api, URI management) {}
