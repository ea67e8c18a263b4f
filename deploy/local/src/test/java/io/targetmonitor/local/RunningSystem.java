package io.targetmonitor.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.targetmonitor.backing.DatabaseOwner;
import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.KafkaBroker;
import io.targetmonitor.backing.Ports;
import io.targetmonitor.backing.PostgresServer;
import io.targetmonitor.backing.Topics;
import io.targetmonitor.local.demo.DemoYear;
import io.targetmonitor.local.demo.Endpoint;
import io.targetmonitor.local.demo.plan.DemoService;

/** The packaged services and the dashboard with their databases, broker and OIDC server, on free ports of this machine. */
final class RunningSystem implements AutoCloseable {

    private final Path home;
    private final DataFolder folder;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final OidcServer oidc;
    private final Supervisor supervisor = new Supervisor(System.out::println, () -> false);
    private final Map<DemoService, Service> services;
    private final Map<DemoService, Part> parts;
    private final Service dashboard;
    private final Part page;

    private RunningSystem(Path home, Path data) {
        this.home = home;
        var ports = Ports.free(11).iterator();
        folder = DataFolder.open(data);
        postgres = PostgresServer.in(
                folder.postgres(), folder.programs(), folder.log("postgres"), ports.next(), Durability.FAST);
        kafka = KafkaBroker.in(folder.kafka(), folder.log("kafka"), ports.next(), ports.next());
        oidc = OidcServer.start(0);
        services = Map.of(
                DemoService.PROJECTS, onPorts(Service.PROJECTS, ports.next(), ports.next()),
                DemoService.TARGETS, onPorts(Service.TARGETS, ports.next(), ports.next()),
                DemoService.ALERTS, onPorts(Service.ALERTS, ports.next(), ports.next()));
        var environment = environment();
        parts = Map.of(
                DemoService.PROJECTS, JvmPart.of(services.get(DemoService.PROJECTS), home, environment, folder),
                DemoService.TARGETS, JvmPart.of(services.get(DemoService.TARGETS), home, environment, folder),
                DemoService.ALERTS, JvmPart.of(services.get(DemoService.ALERTS), home, environment, folder));
        dashboard = onPorts(Service.DASHBOARD, ports.next(), ports.next());
        page = JvmPart.of(dashboard, home, environment, folder);
    }

    static RunningSystem start(Path home, Path data) {
        var system = new RunningSystem(home, data);
        try {
            system.start();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void start() {
        postgres.start();
        kafka.start();
        postgres.createDatabases(Stream.of("projects", "targets", "alerts")
                .map(database -> new DatabaseOwner(database, Service.passwordOf(database)))
                .toList());
        if (ReleaseRecorder.wanted()) {
            recorder().begin();
        }
        Topics.create(kafka.bootstrapServers(), 3, Durability.FAST);
        supervisor.start(List.copyOf(parts.values()));
        if (ReleaseRecorder.wanted()) {
            recorder().forgetMigrations();
        }
        supervisor.start(List.of(page));
    }

    private ServiceEnvironment environment() {
        var url = postgres.jdbcUrl("");
        return new ServiceEnvironment(
                url.substring(0, url.lastIndexOf('/') + 1),
                kafka.bootstrapServers(),
                oidc.issuer(),
                List.copyOf(services.values()),
                Optional.of(DemoYear.FIRST_DAY));
    }

    /** Enters the demo year as the launcher does. */
    void load(LocalDate until, Consumer<String> progress) {
        var endpoints = Map.of(
                DemoService.PROJECTS, endpoint(DemoService.PROJECTS),
                DemoService.TARGETS, endpoint(DemoService.TARGETS),
                DemoService.ALERTS, endpoint(DemoService.ALERTS));
        new DemoYear(endpoints, oidc::token, progress).loadUntil(until);
    }

    /** The same, doing something in the midst of it, after days of the year such as {@code 2023-02-28}. */
    void load(LocalDate until, Map<String, Runnable> after) {
        load(until, line -> {
            System.out.println(line);
            after.keySet().stream()
                    .filter(line::contains)
                    .forEach(day -> after.get(day).run());
        });
    }

    /** {@code kill -9}; the supervisor starts it again. */
    void kill(DemoService service) {
        parts.get(service).process().orElseThrow().destroyForcibly();
    }

    /** The same, but it is not started again before this is done. */
    void without(DemoService service, Runnable meanwhile) {
        var part = parts.get(service);
        // the lock under which the supervisor launches it
        synchronized (part) {
            var process = part.process().orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
            meanwhile.run();
        }
    }

    /** Starts a second process of a service; whoever asks for it stops it. */
    Replica another(DemoService service, Map<String, String> settings) {
        return another(services.get(service), settings);
    }

    /** The same, of the dashboard. */
    Replica anotherDashboard(Map<String, String> settings) {
        return another(dashboard, settings);
    }

    private Replica another(Service service, Map<String, String> settings) {
        var ports = Ports.free(2);
        var second = onPorts(service, ports.get(0), ports.get(1));
        return Replica.start(second, home, environment(), settings, folder.log(service.name() + "-2"));
    }

    ApiReader reader(String user) {
        return new ApiReader(services, token(user));
    }

    String token(String user) {
        return oidc.token(user);
    }

    /** What each process has written so far. */
    Path logs() {
        return folder.logs();
    }

    /** Where a browser finds the page. */
    URI page() {
        return dashboard.api();
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        supervisor.stop();
        if (ReleaseRecorder.wanted()) {
            recorder().write();
        }
        oidc.close();
        kafka.close();
        postgres.close();
        folder.close();
    }

    private ReleaseRecorder recorder() {
        return new ReleaseRecorder(postgres, folder.postgres());
    }

    private Endpoint endpoint(DemoService service) {
        return new Endpoint(services.get(service).api(), services.get(service).management());
    }

    private static Service onPorts(Service service, int port, int managementPort) {
        return new Service(service.name(), service.database(), port, managementPort);
    }
}
