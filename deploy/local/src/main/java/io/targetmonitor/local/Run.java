package io.targetmonitor.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import io.targetmonitor.backing.DatabaseOwner;
import io.targetmonitor.local.Options.BackingPart;
import io.targetmonitor.local.demo.DemoYear;
import io.targetmonitor.local.demo.Endpoint;
import io.targetmonitor.local.demo.plan.DemoService;

/** One run of the launcher, from the first port looked at to the last process stopped. */
final class Run implements AutoCloseable {
    private final Path home;
    private final Options options;
    private final DataFolder folder;
    private final Clock clock;
    private final Consumer<String> progress;
    private final Supervisor supervisor;
    private volatile OidcServer oidc;
    private volatile boolean startedSomething;

    Run(Path home, Options options, DataFolder folder, Clock clock, Consumer<String> progress) {
        this.home = home;
        this.options = options;
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
        this.supervisor = new Supervisor(progress, folder::full);
    }

    /** Returns when everything that was asked for works, and has said so. */
    void start() {
        if (options.fresh()) {
            progress.accept("Deleting what " + folder.path() + " kept");
            folder.empty();
        }
        var folderClock = new ClockOfFolder(folder.clock());
        folderClock.require(options.businessDate());
        startBacking();
        if (!options.everything()) {
            ReadyText.backing(options, environment()).forEach(progress);
            return;
        }
        startServices();
        if (options.businessDate().isEmpty()) {
            folderClock.remember(LocalDate.now(clock));
        }
        options.businessDate().ifPresent(this::reach);
        ReadyText.everything(folder, options).forEach(progress);
    }

    private void startBacking() {
        var parts = new ArrayList<Part>();
        var ports = PortPlan.of(options);
        if (options.has(BackingPart.POSTGRES)) {
            var postgres = new PostgresPart(folder, owners());
            parts.add(postgres);
            // One that runs is ours, left behind by a killed run: it is adopted.
            ports = postgres.process().isPresent() ? ports : ports.with(PostgresPart.PORT, "PostgreSQL");
        }
        ports.requireFree(folder.lastRunWasKilled(), progress);
        if (options.has(BackingPart.KAFKA)) {
            parts.add(new KafkaPart(folder));
        }
        startedSomething = true;
        parts.forEach(part -> progress.accept("Starting " + part.name()));
        supervisor.start(parts);
        if (options.has(BackingPart.OIDC)) {
            progress.accept("Starting the OIDC server");
            oidc = OidcServer.start(OidcServer.PORT);
        }
    }

    private static List<DatabaseOwner> owners() {
        return Service.withData().stream()
                .flatMap(service -> service.database().stream())
                .map(database -> new DatabaseOwner(database, Service.passwordOf(database)))
                .toList();
    }

    private void startServices() {
        progress.accept("Starting the services");
        supervisor.start(Service.ALL.stream()
                .<Part>map(service -> JvmPart.of(service, home, environment(), folder))
                .toList());
    }

    private ServiceEnvironment environment() {
        return new ServiceEnvironment(
                "jdbc:postgresql://localhost:" + PostgresPart.PORT + "/",
                "localhost:" + KafkaPart.PORT,
                "http://localhost:" + OidcServer.PORT + "/" + OidcServer.ISSUER_ID,
                Service.withData(),
                options.demo() ? Optional.of(DemoYear.FIRST_DAY) : options.businessDate());
    }

    private void reach(LocalDate businessDate) {
        var clocks = new BusinessClocks(Service.withData());
        clocks.requireNotAfter(businessDate);
        if (options.demo()) {
            progress.accept("Loading the demo year until " + businessDate);
            unlessGivenUp(() -> demo().loadUntil(businessDate));
        } else {
            unlessGivenUp(() -> clocks.moveTo(businessDate));
        }
    }

    private DemoYear demo() {
        var endpoints = Map.of(
                DemoService.PROJECTS, endpoint(Service.PROJECTS),
                DemoService.TARGETS, endpoint(Service.TARGETS),
                DemoService.ALERTS, endpoint(Service.ALERTS));
        return new DemoYear(endpoints, oidc::token, progress);
    }

    private static Endpoint endpoint(Service service) {
        return new Endpoint(service.api(), service.management());
    }

    /** Does not wait for services that nobody starts any more. */
    private void unlessGivenUp(Runnable work) {
        var done = CompletableFuture.runAsync(work);
        try {
            CompletableFuture.anyOf(done, supervisor.givenUp()).join();
            if (supervisor.givenUp().isDone()) {
                throw supervisor.givenUp().join();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Blocks while all is well; the reason why the run cannot go on. */
    LocalFailure awaitFailure() {
        return supervisor.givenUp().join();
    }

    /** Stops everything that was started. */
    @Override
    public void close() {
        if (startedSomething) {
            progress.accept("Stopping");
        }
        supervisor.stop();
        if (oidc != null) {
            oidc.close();
        }
        folder.close();
        if (startedSomething) {
            progress.accept("Stopped, the data stay in " + folder.path());
        }
    }
}
