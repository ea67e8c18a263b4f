package io.targetmonitor.local;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.local.Options.BackingPart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {
    private static final Path DEFAULT = Path.of("data").toAbsolutePath();

    @Test
    void withoutOptionsTheDemoIsLoadedUntilItsDay() {
        var options = parse();

        assertThat(options.data()).isEqualTo(DEFAULT);
        assertThat(options.demo()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.businessDate()).contains(LocalDate.of(2023, 11, 10));
        assertThat(options.everything()).isTrue();
    }

    @Test
    void withoutTheDemoTheRealClockTicks() {
        var options = parse("--no-demo", "--fresh");

        assertThat(options.demo()).isFalse();
        assertThat(options.fresh()).isTrue();
        assertThat(options.businessDate()).isEmpty();
    }

    @Test
    void aDateMovesTheClockWithAndWithoutTheDemo() {
        var date = LocalDate.of(2024, 1, 31);

        assertThat(parse("--business-date", "2024-01-31").businessDate()).contains(date);
        assertThat(parse("--business-date", "2024-01-31", "--no-demo").businessDate())
                .contains(date);
    }

    @Test
    void onlyLeavesOutTheServicesAndTheDemo() {
        var options = parse("--only", "postgres,oidc");

        assertThat(options.has(BackingPart.POSTGRES)).isTrue();
        assertThat(options.has(BackingPart.KAFKA)).isFalse();
        assertThat(options.has(BackingPart.OIDC)).isTrue();
        assertThat(options.everything()).isFalse();
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--verbose                             | Unknown option --verbose",
                "--data                                | --data needs a value",
                "--data --fresh                        | --data needs a value",
                "--business-date 2023-02-30            | --business-date needs a date",
                "--business-date 2022-12-31            | The demo begins on",
                "--only mysql                          | --only takes postgres, kafka and oidc",
                "--only kafka --business-date 2024-01-01 | --business-date needs the services"
            })
    void nonsenseIsToldInOneLine(String arguments, String message) {
        assertThatThrownBy(() -> parse(arguments.split(" ")))
                .isInstanceOf(LocalFailure.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), DEFAULT);
    }
}
