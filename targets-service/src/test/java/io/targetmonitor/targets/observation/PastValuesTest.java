package io.targetmonitor.targets.observation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.forecast.Months;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of past years is never other than what the vintages say. */
@QuarkusTest
class PastValuesTest {

    private static final int YEAR = 2022;
    private static final Instant PRESENT = Instant.parse("2022-10-01T00:00:00Z");
    private static final LocalDate LAST_MONTH = LocalDate.of(YEAR - 1, 12, 31);
    private static final List<String> BASES = List.of("", "done", "accepted");

    private final Random random = new Random(7);
    private final UUID series = UUID.randomUUID();
    private int vintage;

    @Inject
    PastValues values;

    @Inject
    EntityManager database;

    @Inject
    DataSource connections;

    @BeforeEach
    void begin() {
        execute(
                "insert into series (id, name, indicator, area, area_path) values ('%1$s', '%1$s', 'X', '440784', '440784')"
                        .formatted(series));
    }

    @Test
    void whatIsKeptIsWhatVintagesSayAtAnyMomentWhateverComes() {
        for (var step = 0; step < 60; step++) {
            IntStream.rangeClosed(0, random.nextInt(4)).forEach(any -> add(anyMonth(), anyMoment()));
            if (random.nextBoolean()) {
                keep();
            }
            for (var asOf = moment(0); asOf.isBefore(moment(12)); asOf = asOf.plusSeconds(15L * 24 * 3600)) {
                assertThat(known(asOf)).as("step %d, as of %s", step, asOf).isEqualTo(said(asOf));
            }
        }
    }

    @Test
    void whatIsKeptIsNotPickedAgain() {
        add(LAST_MONTH, moment(1));
        keep();

        execute("update past_years set amounts = '{4711}' where series_id = '%s'".formatted(series));

        assertThat(known(PRESENT).get(0)).isEqualTo(Map.of(YearMonth.from(LAST_MONTH), 4711.0));
    }

    @Test
    void aPastMomentIsToldWhatWasKnownThen() {
        add(LAST_MONTH, moment(3));
        keep();

        assertThat(known(moment(2)).get(0)).isEqualTo(Map.of());
        assertThat(known(moment(3)).get(0)).isNotEqualTo(Map.of());
    }

    @Test
    void whatIsStillToBePublishedIsNotKept() {
        add(LAST_MONTH, moment(1));
        add(LAST_MONTH, PRESENT.plusSeconds(60));

        keep();

        assertThat(kept()).isZero();
    }

    @Test
    void monthsOfTheYearItselfLetThePastBe() {
        add(LAST_MONTH, moment(1));
        keep();

        add(LocalDate.of(YEAR, 1, 31), moment(2));
        assertThat(kept()).isOne();

        add(LAST_MONTH, moment(2));
        assertThat(kept()).isZero();
    }

    @Test
    void nothingIsKeptOfASeriesThatSomebodyIsChangingAndNobodyWaits() throws SQLException {
        add(LAST_MONTH, moment(1));
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from series where id = '%s' for update".formatted(series));

            assertThat(keep()).isEqualTo(said(PRESENT));
            assertThat(kept()).isZero();
            connection.rollback();
        }

        keep();
        assertThat(kept()).isOne();
    }

    private List<Object> keep() {
        return inTransaction(() -> read(values.knownAndKept(List.of(series), YEAR, PRESENT)));
    }

    private List<Object> known(Instant asOf) {
        return inTransaction(() -> read(values.known(List.of(series), YEAR, asOf)));
    }

    /** By the vintages alone. */
    private List<Object> said(Instant asOf) {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("delete from past_years").executeUpdate();
            return read(values.known(List.of(series), YEAR, asOf));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<Object> read(Map<UUID, PastSeries> known) {
        var past = known.getOrDefault(series, PastSeries.NONE);
        return List.of(
                numbers(past.months(List.of())),
                numbers(past.months(List.of("done"))),
                numbers(past.months(List.of("accepted", "done"))),
                past.isBackfilled());
    }

    private static Map<YearMonth, Double> numbers(Months months) {
        return Stream.iterate(YearMonth.of(YEAR - 3, 1), month -> month.plusMonths(1))
                .limit(4 * 12)
                .filter(month -> months.has(month.getYear(), month.getMonthValue()))
                .collect(Collectors.toMap(
                        Function.identity(), month -> months.number(month.getYear(), month.getMonthValue())));
    }

    private LocalDate anyMonth() {
        return YearMonth.of(YEAR - 3, Month.JANUARY)
                .plusMonths(random.nextInt(3 * 12 + 6))
                .atEndOfMonth();
    }

    private Instant anyMoment() {
        return moment(random.nextInt(12));
    }

    private static Instant moment(int month) {
        return LocalDate.of(YEAR, 1, 1)
                .plusMonths(month)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** As the release before does, which knows nothing of what is kept. */
    private void add(LocalDate month, Instant published) {
        var backfill = random.nextInt(5) == 0;
        execute("""
                insert into observation (id, series_id, period, through_day, basis, vintage, value, published_at, entered_at,
                                         recorded_at, backfill, actor, status)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', %d, %d, '%s', '%s', now(), %s, 'test', 'FINAL')
                """.formatted(
                        series,
                        YearMonth.from(month),
                        month,
                        BASES.get(random.nextInt(BASES.size())),
                        ++vintage,
                        random.nextInt(1_000),
                        published,
                        backfill ? published.plusSeconds(40L * 24 * 3600) : published,
                        backfill));
    }

    private long kept() {
        return inTransaction(() -> ((Number) database.createNativeQuery(
                                "select count(*) from past_years where series_id = '%s'".formatted(series))
                        .getSingleResult())
                .longValue());
    }

    private void execute(String sql) {
        inTransaction(() -> database.createNativeQuery(sql).executeUpdate());
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
