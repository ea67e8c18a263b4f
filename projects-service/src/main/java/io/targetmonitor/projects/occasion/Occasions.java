package io.targetmonitor.projects.occasion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

/** All occasions; those of everywhere are for everybody. */
@ApplicationScoped
class Occasions implements PanacheRepositoryBase<Occasion, String> {

    /** In order of code; one more than the limit, if there is one. */
    List<Occasion> visible(AreaScope scope, String after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("after", after));
        var ranges = IntStream.range(0, scope.paths().length)
                .mapToObj(i -> {
                    parameters.put("from" + i, scope.paths()[i]);
                    parameters.put("to" + i, scope.pathEnds()[i]);
                    return " or areaPath >= :from%d and areaPath < :to%d".formatted(i, i);
                })
                .reduce("", String::concat);
        return find("code > :after and (areaPath is null%s) order by code".formatted(ranges), parameters)
                .range(0, limit)
                .list();
    }

    /** Stores a new one now: two callers may have had the same idea. */
    void add(Occasion occasion) {
        try {
            persistAndFlush(occasion);
        } catch (ConstraintViolationException e) {
            throw Refusal.conflict("edit-conflict");
        }
    }
}
