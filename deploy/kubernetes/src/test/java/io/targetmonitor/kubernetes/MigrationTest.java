package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In a rolling upgrade the version before runs on with the new schema, so a migration only adds. What takes away names
 * the release whose code no longer used it: a first line {@code -- contract: not used since 0.2.0}.
 */
class MigrationTest {

    /** Of each service, what the last release came with; nothing ran before the first. */
    private static final Path RELEASED = Rendered.FOLDER.resolve("../local/src/test/resources/previous-release");

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "(?is)\\bdrop\\s+(table|column|view|type|function)\\b|\\brename\\b|\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b"
                    + "|\\bset\\s+not\\s+null\\b|\\badd\\s+column\\s+(?:(?!default)[^,;])*\\bnot\\s+null\\b(?![^,;]*\\bdefault\\b)");

    /** What a function will do is not done by the migration that makes it. */
    private static final Pattern FUNCTION =
            Pattern.compile("(?is)\\bcreate\\s+(?:or\\s+replace\\s+)?function\\b.*?\\$\\$.*?\\$\\$");

    @Test
    void migrationsOnlyAdd() throws IOException {
        var migrations = migrations();
        var released = released();
        assertThat(migrations).hasSizeGreaterThan(10);
        for (var migration : migrations) {
            var name = migration.getFileName().toString();
            var sql = Files.readString(migration);
            assertThat(released.contains(name) || sql.startsWith("-- contract: ") || !takesAway(sql))
                    .as(name + " takes something away that the version before may use")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table alert;",
                "alter table alert drop column area;",
                "alter table alert rename column area to place;",
                "alter table alert alter column level type bigint;",
                "alter table alert alter column due set not null;",
                "alter table alert add column cause text not null;",
                "create function f() returns void language sql as $$ select 1 $$; drop table alert;",
                "do $$ begin drop table alert; end $$;"
            })
    void whatTakesAwayIsSeen(String sql) {
        assertThat(takesAway(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table thing (id uuid not null);",
                "alter table alert add column cause text;",
                "alter table alert add column cause text not null default 'none';",
                "alter table alert add column cause text default 'none' not null;",
                "drop index alert_by_area; create index alert_by_area on alert (area);",
                "create or replace function f() returns void language plpgsql as $$ begin drop table old; end $$;"
            })
    void whatAddsIsNot(String sql) {
        assertThat(takesAway(sql)).isFalse();
    }

    private static boolean takesAway(String sql) {
        var done = FUNCTION.matcher(sql.replaceAll("--.*", "")).replaceAll("");
        return TAKES_AWAY.matcher(done).find();
    }

    private static Set<String> released() throws IOException {
        try (var services = Files.list(RELEASED)) {
            var names = new TreeSet<String>();
            for (var service : services.toList()) {
                Files.readAllLines(service.resolve("migrations.txt")).forEach(line -> names.add(line.split(" ")[0]));
            }
            return names;
        }
    }

    private static List<Path> migrations() throws IOException {
        var found = new ArrayList<Path>();
        try (var modules = Files.list(Rendered.FOLDER.resolve("../.."))) {
            for (var module : modules.toList()) {
                var folder = module.resolve("src/main/resources/db");
                if (Files.isDirectory(folder)) {
                    try (var files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".sql")).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
