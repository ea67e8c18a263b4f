package io.targetmonitor.targets;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;

import io.targetmonitor.kit.testing.EndpointSecurityContract;

@QuarkusTest
class SecurityContractTest extends EndpointSecurityContract {

    private String indicator;
    private String target;

    @Override
    protected Map<String, String> existing() {
        if (indicator == null) {
            indicator = Api.indicator(Api.QUANTITY);
            target = Api.target(indicator, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1");
        }
        return Map.of("id", target, "code", indicator, "indicator", indicator, "area", "440784", "period", "2022-08");
    }

    @Override
    protected Set<String> commonPaths() {
        return Set.of("/api/v1/indicators/{code}");
    }

    @Override
    protected Set<String> questions() {
        return Set.of("/api/v1/what-if");
    }
}
