package io.targetmonitor.projects.known;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.flywaydb.core.Flyway;

import io.targetmonitor.backing.BackingServices;

/** A database with our tables and no service around it, for asking it thousands of questions. */
public final class VersionsDatabase implements AutoCloseable {

    private final BackingServices backing = BackingServices.start(List.of("projects"), 1);
    private final AgroalDataSource source;

    public VersionsDatabase() throws SQLException {
        source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(backing.jdbcUrl("projects"))
                                // as application.properties has it
                                .initialSql("set random_page_cost = 1.1")
                                .principal(new NamePrincipal(backing.user("projects")))
                                .credential(new SimplePassword(backing.password("projects"))))));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    public DataSource source() {
        return source;
    }

    public void execute(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        source.close();
        backing.close();
    }
}
