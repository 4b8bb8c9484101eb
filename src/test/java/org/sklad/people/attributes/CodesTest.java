package org.sklad.people.attributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.platform.crypto.Randomness;

class CodesTest {
    private final Randomness randomness = new Randomness(new SecureRandom());

    @Test
    void a_case_code_has_eleven_digits_and_is_read_in_groups() {
        CaseCode code = CaseCode.random(randomness);
        assertThat(code.value()).matches("[1-9][0-9]{10}");
        assertThat(code.grouped()).matches("[0-9]{3}-[0-9]{3}-[0-9]{3}-[0-9]{2}");
        assertThat(CaseCode.find(code.grouped())).contains(code);
        assertThat(CaseCode.find(" " + code.grouped().replace('-', ' ') + " ")).contains(code);
    }

    /** Word processors and chats replace blanks and hyphens by ones that do not break a line. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u2007", "\u202f", "\u2010", "\u2011", "\u2013"})
    void codes_are_read_with_any_blank_or_hyphen_between_the_groups(String between) {
        CaseCode person = CaseCode.random(randomness);
        HouseholdCode household = HouseholdCode.random(randomness);
        CardCode card = CardCode.random(randomness);
        assertThat(CaseCode.find(person.grouped().replace("-", between))).contains(person);
        assertThat(HouseholdCode.find(household.grouped().replace("-", between)))
                .contains(household);
        assertThat(CardCode.find(card.code().grouped().replace(" ", between))).contains(card);
    }

    @Test
    void detects_every_wrong_digit_and_nearly_every_swap() {
        int swapped = 0;
        int missed = 0;
        for (int round = 0; round < 200; round++) {
            String code = CaseCode.random(randomness).value();
            for (int i = 0; i < code.length(); i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String wrong = code.substring(0, i) + digit + code.substring(i + 1);
                    assertThat(CaseCode.find(wrong).isPresent()).isEqualTo(wrong.equals(code));
                }
                if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                    String turned =
                            code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
                    swapped++;
                    missed += CaseCode.find(turned).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(missed).as("of %d", swapped).isLessThan(swapped / 20);
    }

    @Test
    void the_example_in_the_texts_is_a_valid_code() {
        assertThat(CaseCode.find("482-917-305-62")).isPresent();
        assertThat(HouseholdCode.find("482-917-304")).isPresent();
    }

    @Test
    void a_code_of_one_kind_is_never_valid_as_another_kind() {
        Set<Integer> lengths = new HashSet<>(Set.of(8, 12, 13, 14));
        for (CodeKind kind : CodeKind.values()) {
            lengths.add(kind.length());
        }
        assertThat(lengths).doesNotContain(CaseCode.LENGTH, HouseholdCode.LENGTH);
        for (int i = 0; i < 1000; i++) {
            String caseCode = CaseCode.random(randomness).value();
            assertThat(CardCode.find(caseCode)).isEmpty();
            assertThat(HouseholdCode.find(caseCode)).isEmpty();
            assertThat(Scanned.of(caseCode)).isInstanceOf(Scanned.Other.class);
        }
    }

    @Test
    void a_card_has_an_own_code_of_its_kind() {
        CardCode card = CardCode.random(randomness);
        assertThat(card.value()).matches("9[0-9]{15}");
        assertThat(CardCode.find(card.code().grouped())).contains(card);
        OwnCode lot = OwnCode.random(CodeKind.LOT, randomness);
        OwnCode room = OwnCode.random(CodeKind.ROOM, randomness);
        assertThat(CardCode.find(lot.digits())).isEmpty();
        assertThat(CardCode.find(room.digits())).isEmpty();
        assertThatThrownBy(() -> CardCode.of(room)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codes_are_not_consecutive() {
        Set<String> beginnings = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            beginnings.add(CaseCode.random(randomness).value().substring(0, 7));
        }
        assertThat(beginnings).hasSizeGreaterThan(1990);
    }
}
