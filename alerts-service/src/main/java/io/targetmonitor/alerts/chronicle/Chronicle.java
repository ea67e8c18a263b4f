package io.targetmonitor.alerts.chronicle;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.targetmonitor.alerts.chronicle.Entry.Kind;
import io.targetmonitor.kit.rows.RowWriter;

/** What the rules have looked at over the years, so that a rule can be tried on it. */
@ApplicationScoped
public class Chronicle {

    private static final RowWriter<Entry> WRITE = RowWriter.<Entry>of("""
                    insert into chronicle (subject, epoch, sequence, kind, at, area, name, name_en, leader, department,
                                           ends, reading)
                    select * from {rows} on conflict do nothing
                    """)
            .with("uuid", Entry::subject)
            .with("integer", Entry::epoch)
            .with("bigint", Entry::sequence)
            .with("text", entry -> entry.kind().name())
            .with("timestamptz", entry -> utc(entry.at()))
            .with("text", Entry::area)
            .with("text", Entry::name)
            .with("text", Entry::nameEn)
            .with("text", Entry::leader)
            .with("text", Entry::department)
            .with("date", Entry::ends)
            .with("text", Chronicle::reading);
    private static final String SUBJECTS = """
            select distinct entry.subject from unnest(?, ?) as area (path, path_end)
            join chronicle entry on entry.area_path >= area.path and entry.area_path < area.path_end
            where entry.kind = ? order by entry.subject limit ?
            """;
    private static final String READ = """
            select subject, epoch, sequence, kind, at, area, name, name_en, leader, department, ends, reading
            from chronicle where subject = any (?) order by subject, epoch, sequence
            """;
    private static final String FORGET = """
            delete from chronicle where ctid = any (array(
                select old.ctid from chronicle old where old.at < ?
                and exists (select from chronicle later where later.subject = old.subject
                            and (later.epoch, later.sequence) > (old.epoch, old.sequence))
                limit ?))
            """;

    private final DataSource database;

    Chronicle(DataSource database) {
        this.database = database;
    }

    @Transactional(TxType.MANDATORY)
    public void write(List<Entry> entries) {
        try (var connection = database.getConnection()) {
            WRITE.rows(entries).write(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The chronicle cannot be written", e);
        }
    }

    private static String reading(Entry entry) {
        return entry.kind() == Kind.TARGET
                ? Readings.TARGETS.convertToDatabaseColumn(entry.target())
                : Readings.PROJECTS.convertToDatabaseColumn(entry.project());
    }

    /**
     * Subjects of a kind that were ever in one of the areas, in order.
     *
     * @param paths lower bounds of the areas' paths, position by position with {@code pathEnds}, which are exclusive
     */
    public List<UUID> subjects(Kind kind, String[] paths, String[] pathEnds, int limit) {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(SUBJECTS)) {
            read.setArray(1, connection.createArrayOf("text", paths));
            read.setArray(2, connection.createArrayOf("text", pathEnds));
            read.setString(3, kind.name());
            read.setInt(4, limit);
            return ids(read);
        } catch (SQLException e) {
            throw new IllegalStateException("The chronicle cannot be read", e);
        }
    }

    /** Everything about some subjects, oldest first within each. */
    public List<Entry> of(List<UUID> subjects) {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(READ)) {
            read.setArray(1, array(connection, subjects));
            var entries = new ArrayList<Entry>();
            try (var row = read.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("The chronicle cannot be read", e);
        }
    }

    /** Forgets some entries from before a moment, but of no subject the last; tells how many. */
    @Transactional(TxType.MANDATORY)
    int forget(Instant before, int limit) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, utc(before));
            forget.setInt(2, limit);
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The chronicle cannot be shortened", e);
        }
    }

    private static List<UUID> ids(PreparedStatement read) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var row = read.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var ofTarget = Kind.valueOf(row.getString(4)) == Kind.TARGET;
        return new Entry(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getLong(3),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class),
                ofTarget ? Readings.TARGETS.convertToEntityAttribute(row.getString(12)) : null,
                ofTarget ? null : Readings.PROJECTS.convertToEntityAttribute(row.getString(12)));
    }

    private static Array array(Connection connection, List<UUID> subjects) throws SQLException {
        return connection.createArrayOf("uuid", subjects.toArray());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
