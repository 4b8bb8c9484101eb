package org.sklad.people.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 0-4, 2032-03-01",
        "2022-03-02, 0-4, 2027-03-02",
        "2022-03-01, 5-11, 2034-03-01",
        "2015-03-02, 5-11, 2027-03-02",
        "2015-03-01, 12-17, 2033-03-01",
        "2009-03-02, 12-17, 2027-03-02",
        "2009-03-01, 18-59, 2069-03-01",
        "1967-03-02, 18-59, 2027-03-02",
        "1967-03-01, 60+, 9999-12-30",
        "1920-01-01, 60+, 9999-12-30"
    })
    void a_band_begins_on_the_birthday(String birth, String band, String nextOn) {
        Age age = Age.of(day(birth), day("2027-03-01"));
        assertThat(age.band().code()).isEqualTo(band);
        assertThat(age.nextOn()).isEqualTo(nextOn);
    }

    @Test
    void a_stored_age_passes_through_all_bands_on_the_birthdays() {
        LocalDate birth = day("2026-11-24");
        Age kept = Age.of(birth, birth);
        for (int years = 0; years < 100; years++) {
            LocalDate birthday = birth.plusYears(years);
            assertThat(kept.on(birthday)).isEqualTo(Age.of(birth, birthday));
            assertThat(kept.on(birthday.minusDays(1)).band())
                    .isEqualTo(
                            years == 0
                                    ? AgeBand.UNDER_5
                                    : Age.of(birth, birthday.minusDays(1)).band());
        }
    }

    @Test
    void an_age_without_a_birth_date_does_not_change() {
        assertThat(Age.known(AgeBand.UNDER_5).on(day("2099-01-01")).band()).isEqualTo(AgeBand.UNDER_5);
        assertThat(Age.known(AgeBand.FROM_60).isDerived()).isFalse();
        assertThat(Age.of(day("1920-01-01"), day("2027-03-01")).isDerived()).isTrue();
    }
}
