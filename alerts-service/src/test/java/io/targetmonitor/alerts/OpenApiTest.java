package io.targetmonitor.alerts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import io.targetmonitor.kit.testing.ApiDescriptionContract;
import io.targetmonitor.kit.testing.MonitorTestServices;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class OpenApiTest extends ApiDescriptionContract {}
