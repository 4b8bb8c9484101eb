package org.sklad.aid.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.i18n.InvalidFields;

/** A date and a time as written on paper. */
class PaperTimeTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @Test
    void reads_the_time_in_the_time_zone_of_the_centre() {
        assertThat(PaperTime.read("2026-11-24T14:30", SOFIA)).isEqualTo(Instant.parse("2026-11-24T12:30:00Z"));
        assertThat(PaperTime.read("2026-07-24T14:30", SOFIA)).isEqualTo(Instant.parse("2026-07-24T11:30:00Z"));
        assertThat(PaperTime.read("2026-07-24T14:30", ZoneId.of("Atlantic/Azores")))
                .isEqualTo(Instant.parse("2026-07-24T14:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-24", "14:30", "24.11.2026 14:30", "2026-02-30T10:00", "2026-11-24T14:30Z"})
    void refuses_an_invalid_time_at_its_field(String text) {
        assertThat(PaperTime.find(text, SOFIA)).isEmpty();
        assertThatThrownBy(() -> PaperTime.read(text, SOFIA))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(each -> assertThat(each.field()).isEqualTo("occurredAt")));
    }
}
