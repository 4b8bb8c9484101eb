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
    void the_same_name_matches_in_any_spelling_and_script() {
        List<Pair> pairs = pairs("meet");
        assertThat(pairs)
                .hasSizeGreaterThanOrEqualTo(80)
                .allSatisfy(
                        each -> assertThat(each.alike()).isIn(Optional.of(Words.SOUND), Optional.of(Words.SPELLING)));
    }

    @Test
    void similar_names_match_with_one_different_consonant() {
        assertThat(pairs("near"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(each -> assertThat(each.alike()).contains(Words.NEARLY));
    }

    @Test
    void different_names_do_not_match() {
        assertThat(pairs("apart"))
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(each -> assertThat(each.alike()).isEmpty());
    }

    @Test
    void similar_names_share_a_token_and_a_name_has_at_most_24() {
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
    void two_centres_share_no_token() {
        assertThat(tokens.kept(HAR, "Amal Haddad"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(tokens.kept(new CentreCode("BAN"), "Amal Haddad"));
    }

    @Test
    void the_same_spelling_ranks_before_the_same_sound_and_before_similar_names() {
        List<String> ranked = List.of("Mohamed Karimi", "Muhammad Karimi", "Mohamed Karimli").stream()
                .sorted((one, other) -> likeness("Мохамед Карими", other)
                        .orElseThrow()
                        .compareTo(likeness("Мохамед Карими", one).orElseThrow()))
                .toList();
        assertThat(ranked).containsExactly("Mohamed Karimi", "Muhammad Karimi", "Mohamed Karimli");
    }

    @Test
    void words_match_in_any_order_and_some_may_be_missing() {
        assertThat(likeness("Haddad Amal", "Amal Yusuf Haddad").map(NameLikeness::least))
                .contains(Words.SPELLING);
        assertThat(likeness("Amal Amal", "Amal Haddad"))
                .as("a word counts once")
                .isEmpty();
        assertThat(likeness("Amal Rahimi", "Amal Haddad")).isEmpty();
    }

    @Test
    void a_text_without_a_name_has_no_words() {
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
    void an_endless_word_does_not_make_an_endless_search() {
        for (String word : List.of("bdfg".repeat(50), "w".repeat(200), "thdh".repeat(50), "بوضث".repeat(50))) {
            assertThat(tokens.asked(HAR, word))
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.all()).hasSizeBetween(1, 150));
        }
    }

    @Test
    void a_name_logged_by_mistake_reveals_nothing() {
        assertThat(NameSkeleton.words("Amal").toString()).doesNotContain("aml").doesNotContainIgnoringCase("amal");
    }
}
