package io.targetmonitor.targets.target;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.moment.Moment;

/** Pages of targets that show a light, which is known only after judging. */
@ApplicationScoped
class TargetList {

    private static final int AT_ONCE = 500;

    private final TargetReader reader;

    TargetList(TargetReader reader) {
        this.reader = reader;
    }

    /**
     * @param search made anew for each stretch of targets
     * @param light null for any
     */
    List<TargetView> rows(Supplier<TargetSearch> search, String after, Light light, int limit, Moment moment) {
        if (light == null) {
            return reader.read(search.get().after(after), moment, limit);
        }
        var found = new ArrayList<TargetView>();
        var last = after;
        List<TargetView> stretch;
        do {
            stretch = reader.read(search.get().after(last), moment, AT_ONCE);
            stretch.stream().filter(view -> view.assessment().light() == light).forEach(found::add);
            last = stretch.isEmpty() ? last : stretch.get(stretch.size() - 1).code();
        } while (found.size() < limit && stretch.size() == AT_ONCE);
        return found.stream().limit(limit).toList();
    }
}
