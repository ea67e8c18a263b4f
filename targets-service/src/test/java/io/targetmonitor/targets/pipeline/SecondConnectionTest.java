package io.targetmonitor.targets.pipeline;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SecondConnectionTest {

    private static final String CONNECTION = "select pg_backend_pid()";

    @Inject
    SecondConnection second;

    @Inject
    EntityManager database;

    @Inject
    AgroalDataSource pool;

    @Test
    void itReadsOnAConnectionOfItsOwn() {
        QuarkusTransaction.requiringNew().run(() -> {
            var mine = connection();

            assertThat(second.start(this::connection).join()).isNotEqualTo(mine);
            assertThat(connection()).isEqualTo(mine);
        });
    }

    @Test
    void whereHalfOfAllAreInUseItReadsInTheTransaction() throws Exception {
        var half = pool.getConfiguration().connectionPoolConfiguration().maxSize() / 2;
        Deque<Connection> inUse = new ArrayDeque<>();
        try {
            while (inUse.size() < half) {
                inUse.push(pool.getConnection());
            }
            QuarkusTransaction.requiringNew().run(() -> {
                var read = second.start(this::connection);

                assertThat(read).isDone();
                assertThat(read.join()).isEqualTo(connection());
            });
        } finally {
            for (var connection : inUse) {
                connection.close();
            }
        }
    }

    private Object connection() {
        return database.createNativeQuery(CONNECTION).getSingleResult();
    }
}
