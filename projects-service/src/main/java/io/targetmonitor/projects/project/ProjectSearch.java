package io.targetmonitor.projects.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;

/** A question to the list of projects, built up filter by filter; a filter with no value does not narrow. */
final class ProjectSearch {

    private final ProjectSort sort;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Everything that somebody may see. */
    ProjectSearch(AreaScope scope, ProjectSort sort) {
        this.sort = sort;
        var ranges = new ArrayList<String>();
        for (int i = 0; i < scope.paths().length; i++) {
            ranges.add(inside("scope" + i, scope.paths()[i], scope.pathEnds()[i]));
        }
        // no area at all: nothing is visible
        conditions.add(ranges.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ranges) + ")");
    }

    ProjectSearch inside(Area area) {
        if (area != null) {
            conditions.add(inside("area", area.path(), area.pathEnd()));
        }
        return this;
    }

    ProjectSearch where(String field, Object value) {
        if (value != null) {
            var name = "v" + parameters.size();
            parameters.put(name, value);
            conditions.add("p.%s = :%s".formatted(field, name));
        }
        return this;
    }

    ProjectSearch tagged(String tag) {
        if (tag != null) {
            parameters.put("tag", tag);
            conditions.add("array_contains(p.facts.tags, :tag)");
        }
        return this;
    }

    /** Part of a name or code, in any case. */
    ProjectSearch containing(String part) {
        if (part != null) {
            parameters.put("part", "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            conditions.add("(p.facts.name ilike :part escape '\\' or p.facts.nameEn ilike :part escape '\\'"
                    + " or p.facts.code ilike :part escape '\\')");
        }
        return this;
    }

    ProjectSearch after(String cursor) {
        if (cursor != null) {
            var position = sort.position(cursor);
            parameters.put("sortValue", position.value());
            parameters.put("sortId", position.id());
            conditions.add(sort.condition());
        }
        return this;
    }

    String hql() {
        return "select p from Project p where " + String.join(" and ", conditions) + " order by " + sort.orderBy();
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private String inside(String name, String path, String pathEnd) {
        parameters.put(name, path);
        parameters.put(name + "End", pathEnd);
        return "(p.areaPath >= :%s and p.areaPath < :%sEnd)".formatted(name, name);
    }
}
