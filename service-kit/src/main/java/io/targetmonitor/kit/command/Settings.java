package io.targetmonitor.kit.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.postgresql.ds.PGSimpleDataSource;

import io.targetmonitor.kit.MonitorConfig;

/** The service's own settings, read as it reads them: environment, application.properties, the kit's defaults. */
record Settings(SmallRyeConfig config) {

    static Settings ofThisProcess() {
        return new Settings(builder().build());
    }

    /** With these before all others. */
    static Settings with(Map<String, String> special) {
        return new Settings(builder()
                .withSources(new PropertiesConfigSource(special, "special", 500))
                .build());
    }

    private static SmallRyeConfigBuilder builder() {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withMapping(MonitorConfig.class)
                .withValidateUnknown(false);
        var ofService = Settings.class.getClassLoader().getResource("application.properties");
        if (ofService != null) {
            try {
                builder.withSources(new PropertiesConfigSource(ofService, 250));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return builder;
    }

    MonitorConfig monitor() {
        return config.getConfigMapping(MonitorConfig.class);
    }

    DataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue("quarkus.datasource.username", String.class));
        database.setPassword(config.getValue("quarkus.datasource.password", String.class));
        database.setConnectTimeout(5);
        return database;
    }

    String[] schemaLocations() {
        return config.getValue("quarkus.flyway.locations", String[].class);
    }

    /** Of other versions of the service, which are no fault. */
    String[] ignoredMigrations() {
        return config.getValue("quarkus.flyway.ignore-migration-patterns", String[].class);
    }

    /** As Quarkus collects them: everything that begins with kafka, also from the environment. */
    Map<String, Object> kafka() {
        var kafka = new HashMap<String, Object>();
        for (var name : config.getPropertyNames()) {
            var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", ".");
            if (plain.startsWith("kafka.")) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> kafka.put(plain.substring("kafka.".length()), value));
            }
        }
        return kafka;
    }
}
