package io.targetmonitor.targets;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What the service asks its database, and how that answers: for tests of what does not grow. */
@Singleton
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;
    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        SEEN.add(sql);
        return sql;
    }

    /** Those that a call makes. */
    public static List<String> of(Runnable call) {
        SEEN.clear();
        call.run();
        return List.copyOf(SEEN);
    }

    /**
     * Plans for any parameters of those statements whose plan is of a kind, in full.
     *
     * @param withoutChoice whether an index must be taken if there is one that fits, however few rows there are
     */
    public static List<String> plans(List<String> statements, boolean withoutChoice, Predicate<String> kind)
            throws SQLException {
        var plans = new ArrayList<String>();
        try (var connection = connection()) {
            try (var set = connection.createStatement()) {
                set.execute("set enable_seqscan = " + (withoutChoice ? "off" : "on"));
            }
            for (var statement : statements.stream().distinct().toList()) {
                var plan = plan(connection, statement);
                if (kind.test(plan)) {
                    plans.add(statement + "\n" + plan);
                }
            }
        }
        return plans;
    }

    /**
     * Plans that look at all of a table, or at all of one of its indexes, whatever is looked for.
     *
     * @param tables a regular expression
     */
    public static Predicate<String> readsAllOf(String tables) {
        var scan = Pattern.compile("Seq Scan on (%s)\\b".formatted(tables)).asPredicate();
        var index = Pattern.compile("Index (Only )?Scan (Backward )?using \\w+ on (%s)\\b".formatted(tables))
                .asPredicate();
        return plan -> {
            var lines = plan.lines().toList();
            return IntStream.range(0, lines.size())
                    .anyMatch(i -> scan.test(lines.get(i))
                            || index.test(lines.get(i))
                                    && (i + 1 == lines.size()
                                            || !lines.get(i + 1).contains("Index Cond:")));
        };
    }

    private static String plan(Connection connection, String statement) throws SQLException {
        var numbered = new StringBuilder("explain (generic_plan, costs off) ");
        var parameter = 0;
        for (var character : statement.toCharArray()) {
            numbered.append(character == '?' ? "$" + ++parameter : character);
        }
        try (var explain = connection.createStatement();
                var lines = explain.executeQuery(numbered.toString())) {
            var plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    /** Where parameters have no values, only the simple protocol explains. */
    static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple",
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }
}
