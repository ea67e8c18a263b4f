package io.targetmonitor.targets;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Thousands of targets with four years of months: copies of one that the service has made itself. No passing day changes
 * them but where a test says so.
 *
 * @param indicator the first of fifty, the others are called {@code -1} to {@code -49} behind it
 * @param year of the targets
 */
public record Crowd(String indicator, int year) {

    /** Of forty counties. */
    public static final String CITY = "5302";

    /** With one target. */
    public static final String SMALL = "530101";
    /** With fifty targets, like all others. */
    public static final String COUNTY = "530201";

    private static final int COUNTIES = 40;
    private static final int INDICATORS = 50;
    private static final String MONTHLY = """
            {"name": "月报", "unit": "mu", "kind": "CUMULATIVE", "reporting": {"frequency": "MONTH", "dueDay": 6}}
            """;

    /** Counties of a province up to the most rows that a scoreboard shows, and as many elsewhere. */
    public static Crowd made() throws SQLException {
        var crowd = new Crowd(
                Api.indicator(MONTHLY), BusinessDays.today().minusMonths(2).getYear());
        Api.post(Api.supervisor(), "/observations/batch", "{\"items\": [" + crowd.years() + "]}")
                .statusCode(200);
        Api.target(crowd.indicator, SMALL, "" + crowd.year, "\"comparator\": \"GE\", \"value\": 1200");
        try (var connection = Statements.connection();
                var statement = connection.createStatement()) {
            crowd.copyTo(statement);
            statement.execute("vacuum (analyze) observation, series, target, target_plan, indicator_version");
        }
        crowd.rest();
        return crowd;
    }

    /** A batch that brings a new month to so many series. */
    public String batch(int series, String period, int value) {
        return IntStream.range(0, series)
                .mapToObj(i -> "{\"indicator\":\"%s\",\"area\":\"%s\",\"period\":\"%s\",\"value\":%d}"
                        .formatted(code(i % INDICATORS), area(i / INDICATORS), period, value))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    /** Lets no day change any of them. */
    public void rest() throws SQLException {
        execute("update target set next_change_on = null where indicator like '" + indicator + "%'");
    }

    /** Lets the service keep nothing of past years, as if it had judged none of them yet. */
    public void forgetPast() throws SQLException {
        execute("delete from past_years");
    }

    /** Lets a day change so many of them. */
    public void change(LocalDate day, int targets) throws SQLException {
        execute("""
                update target set next_change_on = '%s'
                where id in (select id from target where indicator like '%s-%%' order by id limit %d)
                """.formatted(day, indicator, targets));
    }

    /** Makes those that a day changes have told of nothing yet, so that all of them have news. */
    public void forget(LocalDate day) throws SQLException {
        execute("""
                update target set told = '{"light":"GREY","provisional":true,"backfilled":false}'
                where indicator like '%s-%%' and next_change_on = '%s'
                """.formatted(indicator, day));
    }

    /** Lets the database refuse to change the one at this place of those that a day changes: there a pass breaks off. */
    public void refuse(LocalDate day, int place) throws SQLException {
        var id = text("""
                select id from target where indicator like '%s-%%' and next_change_on = '%s'
                order by id limit 1 offset %d
                """.formatted(indicator, day, place));
        execute("""
                create function refused() returns trigger language plpgsql as
                $$ begin raise exception 'refused by the test'; end $$
                """);
        execute("create trigger refused before update on target for each row when (old.id = '%s')".formatted(id)
                + " execute function refused()");
    }

    public void refuseNothing() throws SQLException {
        execute("drop function refused() cascade");
    }

    /** How many a day still has to look at. */
    public int due(LocalDate day) throws SQLException {
        return Integer.parseInt(
                text("select count(*) from target where indicator like '%s-%%' and next_change_on <= '%s'"
                        .formatted(indicator, day)));
    }

    /** What {@link #told} counts from. */
    public long lastEvent() throws SQLException {
        return Long.parseLong(text("select coalesce(max(seq), 0) from event"));
    }

    /** How many events there were since, and of how many targets. */
    public Told told(long since) throws SQLException {
        var events =
                " from event e join target t on t.id::text = e.subject where e.seq > %d and t.indicator like '%s-%%'"
                        .formatted(since, indicator);
        return new Told(
                Integer.parseInt(text("select count(*)" + events)),
                Integer.parseInt(text("select count(distinct e.subject)" + events)));
    }

    public record Told(int events, int targets) {}

    private static String text(String query) throws SQLException {
        try (var connection = Statements.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private String years() {
        return Stream.of(3, 2, 1, 0)
                .flatMap(ago -> IntStream.rangeClosed(1, ago == 0 ? 1 : 12).mapToObj(month -> row(year - ago, month)))
                .collect(Collectors.joining(","));
    }

    private String row(int year, int month) {
        return "{\"indicator\":\"%s\",\"area\":\"%s\",\"period\":\"%d-%02d\",\"value\":%d}"
                .formatted(indicator, SMALL, year, month, month * 100 + year % 7);
    }

    private String code(int number) {
        return number == 0 ? indicator : indicator + "-" + number;
    }

    private static String area(int county) {
        return "53%04d".formatted(201 + county);
    }

    private void copyTo(Statement statement) throws SQLException {
        for (var copy : List.of(INDICATOR, SERIES, OBSERVATION, TARGET, PLAN)) {
            statement.execute(copy.replace("{indicator}", indicator)
                    .replace("{indicators}", "" + INDICATORS)
                    .replace("{counties}", "" + COUNTIES));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = Statements.connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String INDICATOR = """
            insert into indicator_version (id, code, version, known_from, derived, definition, actor, recorded_at)
            select gen_random_uuid(), code || '-' || n, version, known_from, derived,
                   replace(definition, '"{indicator}"', '"{indicator}-' || n || '"'), actor, recorded_at
            from indicator_version, generate_series(1, {indicators} - 1) n where code = '{indicator}'
            """;

    /** Each copy of a row has an id that follows from its number. */
    private static final String COPIES = """
            with copies as (
              select p || lpad((200 + county)::text, 4, '0') as area, n,
                     case n when 0 then '{indicator}' else '{indicator}-' || n end as code,
                     p || '-' || county || '-' || n as number
              from (values ('53'), ('54')) provinces (p), generate_series(1, {counties}) county,
                   generate_series(0, {indicators} - 1) n)
            """;

    private static final String ID = "md5('{indicator}' || '%s' || number)::uuid";

    private static final String SERIES = COPIES + """
            insert into series (id, name, indicator, area, area_path)
            select %s, code || '/' || area, code, area, area from copies
            """.formatted(ID.formatted("s"));

    private static final String OBSERVATION = COPIES + """
            insert into observation (id, series_id, period, through_day, basis, vintage, value, published_at, entered_at,
                                     recorded_at, backfill, actor, status)
            select gen_random_uuid(), %s, period, through_day, basis, o.vintage, value + n, published_at, entered_at,
                   recorded_at, backfill, actor, status
            from observation o join series s on s.id = o.series_id, copies where s.indicator = '{indicator}' and s.area = '530101'
            """.formatted(ID.formatted("s"));

    private static final String TARGET = COPIES + """
            insert into target (id, code, series_id, indicator, area, area_path, sequence, plan_version, known_from, told,
                                told_at, next_change_on)
            select %s, '{indicator}' || number, %s, copies.code, copies.area, copies.area, sequence, plan_version, known_from,
                   told, told_at, next_change_on
            from target t, copies where t.indicator = '{indicator}' and t.area = '530101'
            """.formatted(ID.formatted("t"), ID.formatted("s"));

    private static final String PLAN = COPIES + """
            insert into target_plan (id, target_id, version, known_from, period, period_start, period_end, content, actor,
                                     recorded_at)
            select gen_random_uuid(), %s, p.version, p.known_from, period, period_start, period_end, content, actor,
                   recorded_at
            from target_plan p join target t on t.id = p.target_id, copies
            where t.indicator = '{indicator}' and t.area = '530101'
            """.formatted(ID.formatted("t"));
}
