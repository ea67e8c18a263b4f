package io.targetmonitor.targets.ranking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.area.Area;

import static org.assertj.core.api.Assertions.assertThat;

class ChildrenTest {

    @ParameterizedTest
    @CsvSource({
        "44,440784106,4407",
        "4407,440784106,440784",
        "440784,440784106001,440784106",
        "440784,440784-IND1,X440784-IND1",
        "4407,440784-IND1,440784"
    })
    void theChildIsTheNextLevelOnTheWay(String parent, String path, String child) {
        assertThat(Children.of(new Area(parent), path)).contains(new Area(child));
    }

    @Test
    void whatLiesInTheParentItselfOrElsewhereHasNone() {
        var parent = new Area("440784");

        assertThat(Children.of(parent, "440784")).isEmpty();
        assertThat(Children.of(parent, "440785101")).isEmpty();
        assertThat(Children.isChild(parent, new Area("440784106"))).isTrue();
        assertThat(Children.isChild(new Area("4407"), new Area("440784106"))).isFalse();
    }
}
