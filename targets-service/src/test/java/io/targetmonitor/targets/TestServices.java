package io.targetmonitor.targets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

import io.targetmonitor.kit.testing.MonitorTestServices;

/** Real PostgreSQL, real Kafka and an issuer of tokens for all tests of the service. */
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
final class TestServices {}
