package io.targetmonitor.backing;

import java.util.List;

import org.testcontainers.containers.ContainerFetchException;

/** Containers where a Docker engine answers, processes of our own otherwise. */
final class ServersChoice {
    private static final System.Logger LOG = System.getLogger(ServersChoice.class.getName());

    private ServersChoice() {}

    static Servers start(List<DatabaseOwner> owners) {
        return switch (System.getProperty("monitor.backing", "")) {
            case "containers" -> inContainers(owners, "monitor.backing says so");
            case "embedded" -> embedded(owners, "monitor.backing says so");
            default ->
                DockerEngine.answers() ? inContainersIfImages(owners) : embedded(owners, "no Docker engine answers");
        };
    }

    private static Servers inContainersIfImages(List<DatabaseOwner> owners) {
        try {
            return inContainers(owners, "a Docker engine answers");
        } catch (RuntimeException e) {
            if (!withoutImage(e)) {
                throw e;
            }
            return embedded(owners, "a Docker engine answers, but cannot get the images");
        }
    }

    private static boolean withoutImage(Throwable e) {
        return e != null && (e instanceof ContainerFetchException || withoutImage(e.getCause()));
    }

    private static Servers inContainers(List<DatabaseOwner> owners, String why) {
        say(ContainerServers.POSTGRES_IMAGE + " and " + ContainerServers.KAFKA_IMAGE + " in containers", why);
        return ContainerServers.start(owners);
    }

    private static Servers embedded(List<DatabaseOwner> owners, String why) {
        say("embedded PostgreSQL " + PostgresServer.MAJOR_VERSION + " and embedded Kafka", why);
        return EmbeddedServers.start(owners);
    }

    private static void say(String what, String why) {
        LOG.log(System.Logger.Level.INFO, "Tests use {0}: {1}", what, why);
    }
}
