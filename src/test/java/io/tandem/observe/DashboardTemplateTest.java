package io.tandem.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class DashboardTemplateTest {
    private static final Named EVENTS = new Named("table", "events");
    private static final Named SESSIONS = new Named("table", "sessions");

    @Test
    void aLineIsRepeatedForEachThing() {
        assertThat(filled("{'metrics': [['N', 'M', 'Table', '${table}']]}", EVENTS, SESSIONS))
                .contains("[['N','M','Table','events'],['N','M','Table','sessions']]");
    }

    @Test
    void aLineOfTwoKindsOfThingsIsRepeatedForEachPair() {
        assertThat(filled("{'metrics': [['${zone}', '${table}']]}", EVENTS, SESSIONS, new Named("zone", "a")))
                .contains("[['a','events'],['a','sessions']]");
    }

    @Test
    void alarmsAreLinesToo() {
        assertThat(filled("{'alarms': ['${table}']}", EVENTS, SESSIONS)).contains("['events','sessions']");
    }

    @Test
    void aLineOfNothingFallsAway() {
        assertThat(filled("{'metrics': [['${cache}'], ['${table}']]}", EVENTS)).contains("'metrics':[['events']]");
    }

    @Test
    void aWidgetWithoutALineFallsAway() {
        assertThat(filled("{'metrics': [['${cache}']], 'title': '${cache}'}", EVENTS))
                .isEqualTo("{'widgets':[]}");
    }

    @Test
    void elsewhereAWordStandsForItsThing() {
        assertThat(filled("{'markdown': 'the table ${table}'}", EVENTS)).contains("the table events");
    }

    @Test
    void aWordThatNobodyKnowsIsAMistake() {
        assertThatNullPointerException()
                .isThrownBy(() -> filled("{'markdown': '${tabel}'}", EVENTS))
                .withMessage("${tabel}");
    }

    private static String filled(String properties, Named... names) {
        var json = "{'widgets': [{'type': 'any', 'properties': %s}]}".formatted(properties);
        return new DashboardTemplate(json.replace('\'', '"'))
                .fill(List.of(names))
                .replace('"', '\'');
    }
}
