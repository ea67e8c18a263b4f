package io.targetmonitor.local;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server counted becomes a statement that can be planned again. */
class ReleaseRecorderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select $3, $1, $3                                          | select $1, $2, $1
            select now() - interval $4                                 | select now() - cast($1 as interval)
            select extract($1 from day)                                | select extract(day from day)
            insert into v (a) values ($1) on conflict (a) where b = $2 | insert into v (a) values ($1) on conflict (a) where b = 'infinity'
            select a from v where b = $7                               | select a from v where b = $1
            """)
    void literalsStandWhereNoValueCan(String counted, String recorded) {
        assertThat(ReleaseRecorder.readable(counted)).isEqualTo(recorded);
    }
}
