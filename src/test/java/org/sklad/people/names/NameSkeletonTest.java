package org.sklad.people.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.names.NameLikeness.Words;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;

/** Spellings of names in pairs: the same name, nearly the same, and two names. They are in {@code names/spellings.json}. */
class NameSkeletonTest {
    private static final CentreCode HAR = new CentreCode("HAR");

    private final NameTokens tokens = new NameTokens(
            InstallationKeys.random(new Randomness(new SecureRandom())).hash(KeyPurpose.NAME_TOKENS));

    private record Pair(String one, String other) {
        Optional<Words> alike() {
            return likeness(one, other).map(NameLikeness::least);
        }
    }

    private static Optional<NameLikeness> likeness(String one, String other) {
        return NameLikeness.of(NameSkeleton.words(one), NameSkeleton.words(other));
    }

    private static List<Pair> pairs(String kind) {
        try (InputStream in = Objects.requireNonNull(
                NameSkeletonTest.class.getResourceAsStream("/names/spellings.json"), "spellings")) {
            List<Pair> pairs = new ArrayList<>();
            for (JsonNode each : new ObjectMapper().readTree(in).get(kind)) {
                pairs.add(new Pair(each.get(0).asText(), each.get(1).asText()));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void one_name_in_any_spelling_and_script_meets_itself() {
        List<Pair> pairs = pairs("meet");
        assertThat(pairs)
                .hasSizeGreaterThanOrEqualTo(80)
                .allSatisfy(
                        each -> assertThat(each.alike()).isIn(Optional.of(Words.SOUND), Optional.of(Words.SPELLING)));
    }

    @Test
    void of_names_that_are_nearly_one_a_consonant_differs() {
        assertThat(pairs("near"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(each -> assertThat(each.alike()).contains(Words.NEARLY));
    }

    @Test
    void two_names_do_not_meet() {
        assertThat(pairs("apart"))
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(each -> assertThat(each.alike()).isEmpty());
    }

    @Test
    void what_is_alike_has_a_token_in_common_and_at_most_24() {
        for (String kind : List.of("meet", "near")) {
            for (Pair pair : pairs(kind)) {
                Set<Long> kept = tokens.kept(HAR, pair.other());
                assertThat(kept).hasSizeLessThanOrEqualTo(NameTokens.MOST);
                for (NameTokens.Asked each : tokens.asked(HAR, pair.one())) {
                    assertThat(kept)
                            .as(pair.toString())
                            .containsAnyElementsOf(kind.equals("meet") ? each.whole() : each.all());
                }
            }
        }
    }

    @Test
    void a_long_name_is_found_by_each_of_its_words() {
        String name = "Mohammad Abdulrahman Walid Hussein Ramadan Othman Khaled Zakaria";
        Set<Long> kept = tokens.kept(HAR, name);
        assertThat(kept).hasSize(NameTokens.MOST);
        for (String word : name.split(" ", -1)) {
            assertThat(kept)
                    .as(word)
                    .containsAnyElementsOf(tokens.asked(HAR, word).get(0).whole());
        }
    }

    @Test
    void two_centres_have_no_token_in_common() {
        assertThat(tokens.kept(HAR, "Amal Haddad"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(tokens.kept(new CentreCode("BAN"), "Amal Haddad"));
    }

    @Test
    void the_same_spelling_comes_before_the_same_sound_and_this_before_what_is_near() {
        List<String> ranked = List.of("Mohamed Karimi", "Muhammad Karimi", "Mohamed Karimli").stream()
                .sorted((one, other) -> likeness("Мохамед Карими", other)
                        .orElseThrow()
                        .compareTo(likeness("Мохамед Карими", one).orElseThrow()))
                .toList();
        assertThat(ranked).containsExactly("Mohamed Karimi", "Muhammad Karimi", "Mohamed Karimli");
    }

    @Test
    void words_are_found_in_any_order_and_some_may_be_missing() {
        assertThat(likeness("Haddad Amal", "Amal Yusuf Haddad").map(NameLikeness::least))
                .contains(Words.SPELLING);
        assertThat(likeness("Amal Amal", "Amal Haddad"))
                .as("one word is found once")
                .isEmpty();
        assertThat(likeness("Amal Rahimi", "Amal Haddad")).isEmpty();
    }

    @Test
    void what_is_no_name_has_no_words() {
        for (String text : List.of("", " ", "123", "-'’", "\u0640", "🙂")) {
            assertThat(NameSkeleton.words(text)).as(text).isEmpty();
            assertThat(tokens.kept(HAR, text)).isEmpty();
        }
        assertThat(NameSkeleton.words("h y ый ع").stream()
                        .flatMap(each -> each.forms().stream())
                        .collect(Collectors.toSet()))
                .doesNotContain("");
        assertThat(NameSkeleton.words("A".repeat(10_000))).hasSize(1);
        assertThat(NameSkeleton.words("w".repeat(10_000)).get(0).forms()).hasSizeLessThan(5);
    }

    /** The longest name that a form takes has 200 letters. */
    @Test
    void a_word_without_an_end_makes_no_search_without_an_end() {
        for (String word : List.of("bdfg".repeat(50), "w".repeat(200), "thdh".repeat(50), "بوضث".repeat(50))) {
            assertThat(tokens.asked(HAR, word))
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.all()).hasSizeBetween(1, 150));
        }
    }

    @Test
    void what_stands_in_a_log_by_mistake_says_nothing() {
        assertThat(NameSkeleton.words("Amal").toString()).doesNotContain("aml").doesNotContainIgnoringCase("amal");
    }
}
