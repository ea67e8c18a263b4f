package io.targetmonitor.kit.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

/**
 * Chinese working days: Monday to Friday, but for the holidays and make-up days that the State Council publishes late
 * in the year before. A file per year lists them; files of years that are not decided yet are marked as provisional and hold
 * the statutory days off alone; a year without a file has none.
 */
@Singleton
public final class WorkingCalendar {

    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<Integer, Map<LocalDate, Boolean>> deviations = new ConcurrentHashMap<>();

    public boolean isWorkday(LocalDate day) {
        var decided =
                deviations.computeIfAbsent(day.getYear(), WorkingCalendar::read).get(day);
        return decided == null ? !WEEKEND.contains(day.getDayOfWeek()) : decided;
    }

    public LocalDate nextWorkdayOnOrAfter(LocalDate day) {
        return Stream.iterate(day, d -> d.plusDays(1))
                .filter(this::isWorkday)
                .findFirst()
                .orElseThrow();
    }

    /** The n-th working day after the day; the day itself for 0. */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        var end = day;
        for (var left = n; left > 0; left--) {
            end = nextWorkdayOnOrAfter(end.plusDays(1));
        }
        return end;
    }

    /** Working days after the first day up to and with the second; 0 if the second is not later. */
    public int workdaysBetween(LocalDate after, LocalDate until) {
        return until.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(this::isWorkday)
                        .count()
                : 0;
    }

    private static Map<LocalDate, Boolean> read(int year) {
        var file = WorkingCalendar.class.getResourceAsStream(
                "/io/targetmonitor/kit/working-calendar/%d.txt".formatted(year));
        if (file == null) {
            return Map.of();
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(words -> LocalDate.parse(words[0]), words -> words[1].equals("on")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
