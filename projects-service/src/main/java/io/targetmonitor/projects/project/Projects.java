package io.targetmonitor.projects.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.exception.ConstraintViolationException;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.progress.ProgressReport;

/** All projects; what lies outside somebody's areas is as if it were not there. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private final DataSource database;

    Projects(DataSource database) {
        this.database = database;
    }

    public Project require(UUID id, AreaScope scope) {
        return visible(findByIdOptional(id), scope);
    }

    Project require(String code, AreaScope scope) {
        return visible(find("facts.code", code).firstResultOptional(), scope);
    }

    /** For changing it: nobody else can until the transaction ends. */
    Project lock(UUID id, AreaScope scope) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), scope);
    }

    /** For changing several, locked in one order so that two callers cannot wait for each other. */
    Function<UUID, Project> lockAll(List<UUID> ids, AreaScope scope) {
        var locked = find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        return id -> visible(Optional.ofNullable(locked.get(id)), scope);
    }

    /** Brings changes to the database now, so that a taken code is refused and not a fault. */
    void settle(Project project) {
        try {
            persistAndFlush(project);
        } catch (ConstraintViolationException e) {
            if ("project_code".equals(e.getConstraintName())) {
                throw Refusal.conflict("code-taken", project.facts().code());
            }
            throw e;
        }
    }

    /** Every version of every monthly report, in no order. */
    Set<ProgressReport> reports(UUID id) {
        return findById(id).reports();
    }

    Page<Project> page(ProjectSearch search, int limit) {
        var page = search.page(limit, database);
        var found = find("id in ?1", page.items()).list().stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        return page.map(found::get);
    }

    private static Project visible(Optional<Project> project, AreaScope scope) {
        return project.filter(found -> scope.covers(found.facts().area())).orElseThrow(Refusal::notFound);
    }
}
