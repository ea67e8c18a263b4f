package io.targetmonitor.projects.project;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.projects.known.VersionsDatabase;
import io.targetmonitor.projects.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is asked, in whatever order: PostgreSQL finds it by an index and looks at few rows. */
class ProjectListPlanTest {

    private static final int ROWS = 40_000;

    private static final String PROJECTS = """
            insert into project (id, sequence, code, name, name_en, area, category, track, planned_investment,
                                 needs_new_land, leader, department, tags, monitoring, status, stage)
            select md5(i::text)::uuid, 1, 'P-' || lpad(i::text, 6, '0'),
                   (array['隆基', '信义', '华芯', '欣龙', '鹤城', '雅图', '南海', '松岗', '东古', '共和'])[1 + by[1] % 10]
                   || (array['绿能', '光伏', '电子', '食品', '装备', '家居', '新材', '水暖'])[1 + by[2] % 8]
                   || '项目' || by[3] % 997,
                   case when by[4] % 5 = 0 then 'Green energy plant ' || by[5] % 997 end,
                   11 + i % 31 || lpad((1 + i / 31 % 9)::text, 2, '0') || lpad((1 + i / 279 % 10)::text, 2, '0') || '001',
                   (array['INDUSTRY', 'RURAL', 'URBAN', 'OTHER', 'INDUSTRY', 'LIVELIHOOD'])[1 + by[6] % 6],
                   (array['硅能源', '食品', '电子', null])[1 + by[7] % 4], by[8] % 9999 * 10000, true,
                   (array['市长', '常务副市长', '副市长', '副书记', '主任'])[1 + by[9] % 5],
                   (array['市发改局', '市工信局', '市商务局', '市农业农村局'])[1 + by[10] % 4],
                   case when by[11] % 50 = 0 then '{KICKOFF}' else '{}' end::varchar[], 'FULL',
                   (array['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'WITHDRAWN'])[1 + by[12] % 6],
                   (array['SIGNED', 'REVIEWED', 'LISTED', 'STARTED', 'COMPLETED', null])[1 + by[13] % 6]
            from generate_series(1, $ROWS) i,
                 lateral (select array(select abs(hashint4(i * 100 + n)::bigint) from generate_series(1, 13) n) as by) chance
            -- where a row lies says nothing about its order
            order by md5(i::text)
            """;

    /** Of each project three versions, told one after the other; the middle one holds at {@link #MIDDLE}. */
    private static final String VERSIONS = """
            insert into project_version (project_id, known_from, known_to, code, name, name_en, area, category, track,
                                         planned_investment, needs_new_land, leader, department, tags, status, stage,
                                         counts)
            select id, told.since, told.until, code, name, name_en, area, category, track, planned_investment,
                   needs_new_land, leader, department, tags, status, stage, status <> 'WITHDRAWN'
            from project,
                 lateral (select make_interval(hours => abs(hashtext(code)) % 9000) as later) chance,
                 lateral (values (timestamptz '2020-01-01' + later, timestamptz '2022-01-01' + later),
                                 (timestamptz '2022-01-01' + later, timestamptz '2024-01-01' + later),
                                 (timestamptz '2024-01-01' + later, 'infinity')) told (since, until)
            """;

    private static final Instant MIDDLE = Instant.parse("2023-08-01T00:00:00Z");

    private static final List<String> SORTS =
            List.of("code", "-code", "name", "-name", "plannedInvestment", "-plannedInvestment");

    private static final List<UnaryOperator<ProjectSearch>> FILTERS = List.of(
            search -> search.where("stage", "LISTED"),
            search -> search.where("status", "SUSPENDED"),
            search -> search.where("category", "INDUSTRY"),
            search -> search.where("track", "硅能源"),
            search -> search.where("leader", "副市长"),
            search -> search.where("department", "市商务局"),
            search -> search.tagged("KICKOFF"),
            search -> search.containing("绿能"));

    private static final List<String> AREAS = List.of("*", "44", "4401", "440101", "440101001");

    private static VersionsDatabase database;

    @BeforeAll
    static void manyProjects() throws SQLException {
        database = new VersionsDatabase();
        database.execute(PROJECTS.replace("$ROWS", "" + ROWS));
        database.execute(VERSIONS);
        database.execute("vacuum analyze project");
        database.execute("vacuum analyze project_version");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    static Stream<Arguments> orders() {
        return SORTS.stream().flatMap(sort -> Stream.of(Time.values()).map(time -> Arguments.of(time, sort)));
    }

    /** Of when the list is asked for. */
    enum Time {
        NOW,
        THEN;

        ProjectSearch search(AreaScope scope, String sort) {
            var order = ProjectSort.parse(sort);
            return switch (this) {
                case NOW -> new ProjectSearch(scope, order);
                case THEN -> ProjectSearch.asOf(MIDDLE, scope, order);
            };
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void noCombinationOfFiltersReadsTheTable(Time time, String sort) {
        for (var area : AREAS) {
            for (int chosen = 0; chosen < 1 << FILTERS.size(); chosen++) {
                var question = new Question(time, area, chosen, sort);
                if (!question.isPromised()) {
                    continue;
                }
                for (var query : question.queries()) {
                    assertThat(scans(query))
                            .as("%s: %s", question, query)
                            .isNotEmpty()
                            .allSatisfy(scan -> {
                                assertThat(scan.path("Node Type").asText()).isNotEqualTo("Seq Scan");
                                assertThat(rowsRead(scan)).isLessThan(ROWS / 2);
                            });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theMiddleOfAListIsAsCheapAsItsBeginning(Time time, String sort) {
        var value = sort.endsWith("code") ? "P-020000" : sort.endsWith("name") ? "松" : "50000000";
        var cursor = Cursor.of(ProjectSort.parse(sort), value, new UUID(0, 0));
        var search = time.search(AreaScope.of(List.of("*")), sort).after(cursor);

        assertThat(scans(search.all(51)))
                .allSatisfy(scan -> assertThat(rowsRead(scan)).isEqualTo(51));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatNobodyIsCalledIsFoundMissingWithoutLookingAtRows(Time time, String sort) {
        for (var text : List.of("鹤", "无此", "没有这个名字", "zzz", "quantum")) {
            var search = time.search(AreaScope.of(List.of("*")), sort).containing(text);

            assertThat(scans(search.byPart(51)))
                    .as(text)
                    .noneSatisfy(
                            scan -> assertThat(scan.path("Node Type").asText()).isEqualTo("Seq Scan"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSearchFindsWhatTheTableHas(Time time) {
        for (var text : List.of("能", "绿能", "绿能项", "隆基绿能项目99", "GREEN energy", "9", "p-0001", "100%", "基_能", "项目")) {
            var escaped = text.replace("%", "\\%").replace("_", "\\_");
            var expected = new Query()
                    .add("select id from project where name || chr(10) || coalesce(name_en, '') || chr(10) || code")
                    .add(" ilike ? order by code limit 51", "%" + escaped + "%")
                    .list(database.source(), row -> row.getObject(1, UUID.class));
            var search = time.search(AreaScope.of(List.of("*")), "code").containing(text);

            assertThat(search.first(51, database.source()))
                    .as(text)
                    .extracting(ProjectSort.Position::id)
                    .isEqualTo(expected);
            assertThat(search.byPart(51).list(database.source(), row -> row.getObject(1, UUID.class)))
                    .as(text)
                    .isEqualTo(expected);
        }
    }

    /** One combination: bit i of {@code chosen} stands for filter i. */
    private record Question(Time time, String area, int chosen, String sort) {

        /** In the past of the whole country, several filters at once may read every version. */
        boolean isPromised() {
            return time == Time.NOW || !area.equals("*") || Integer.bitCount(chosen) <= 1;
        }

        List<Query> queries() {
            var everywhere = AreaScope.of(List.of("*"));
            var scope = area.equals("*") ? everywhere : everywhere.within(new Area(area));
            var search = time.search(scope, sort);
            IntStream.range(0, FILTERS.size())
                    .filter(i -> (chosen & 1 << i) != 0)
                    .forEach(i -> FILTERS.get(i).apply(search));
            return search.questions(51);
        }
    }

    private static List<JsonNode> scans(Query query) {
        var plan = new Query()
                .add("explain (analyze, format json) ")
                .add(query)
                .list(database.source(), row -> row.getString(1))
                .get(0);
        try {
            var scans = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(plan).findParents("Relation Name").forEach(node -> {
                if (node.path("Relation Name").asText().startsWith("project")) {
                    scans.add(node);
                }
            });
            return scans;
        } catch (JsonProcessingException e) {
            throw new AssertionError(plan, e);
        }
    }

    /** Rows of the table that had to be read, wanted or not. */
    private static long rowsRead(JsonNode scan) {
        return scan.path("Actual Rows").asLong()
                + scan.path("Rows Removed by Filter").asLong()
                + scan.path("Rows Removed by Index Recheck").asLong();
    }
}
