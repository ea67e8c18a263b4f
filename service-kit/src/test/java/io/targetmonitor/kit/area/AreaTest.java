package io.targetmonitor.kit.area;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AreaTest {

    @ParameterizedTest
    @CsvSource({"440700,4407", "440000,44", "440784,440784", "440784106,440784106", "X440784-IND1,X440784-IND1"})
    void sixDigitsWithTrailingZerosMeanThePrefix(String given, String canonical) {
        assertThat(Area.parse(given)).isEqualTo(new Area(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4", "44078", "鹤山", "440784-IND1", "X440784", "X440784-ind", "4407841060", "000000", "44%"})
    void otherFormsAreNoAreas(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Area.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "44,440784,true", "4407,440784106,true", "440784,X440784-IND1,true", "440784,440784,true",
        "440784,4407,false", "440784,440785,false", "440784106,440784,false", "4407,X4406-A,false"
    })
    void anAreaContainsWhatStartsWithIt(String outer, String inner, boolean contains) {
        assertThat(Area.parse(outer).contains(Area.parse(inner))).isEqualTo(contains);
        assertThat(inBounds(Area.parse(outer), Area.parse(inner)))
                .as("as SQL compares")
                .isEqualTo(contains);
    }

    @Test
    void aClaimOfUnknownFormOpensNothing() {
        var scope = AreaScope.of(List.of("%", "440784"));

        assertThat(scope.covers(Area.parse("440784106"))).isTrue();
        assertThat(scope.covers(Area.parse("4406"))).isFalse();
        assertThat(scope.coversOrLiesIn(Area.parse("4407"))).isTrue();
    }

    @Test
    void aScopeWithinAnAreaIsWhatBothContain() {
        var two = AreaScope.of(List.of("440784", "440703"));

        assertThat(two.within(null)).isEqualTo(two);
        assertThat(two.within(Area.parse("440784106")).areas()).containsExactly(Area.parse("440784106"));
        assertThat(two.within(Area.parse("4407")).areas()).containsExactlyElementsOf(two.areas());
        assertThat(two.within(Area.parse("4406")).paths()).isEmpty();
        assertThat(AreaScope.of(List.of("*")).within(Area.parse("44")).paths()).containsExactly("44");
    }

    private static boolean inBounds(Area outer, Area inner) {
        return inner.path().compareTo(outer.path()) >= 0 && inner.path().compareTo(outer.pathEnd()) < 0;
    }
}
