package org.sklad.people.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.crypto.KeyedHash;

/**
 * Search tokens of a name: keyed hashes of the skeletons of its words, and of each skeleton without one letter. The centre is part of the
 * hash, so equal names in two centres have no token in common. Never use it in a transaction, since it hashes.
 */
public final class NameTokens {
    /** Maximum number of tokens of one person. A name of four words has a few more; a wrong letter in its later words is not found. */
    static final int MOST = 24;

    private static final String WHOLE = "=";
    private static final String SHORTENED = "~";

    private final KeyedHash hash;

    /**
     * Creates the tokens.
     *
     * @param hash keyed hash with its own key
     */
    public NameTokens(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Tokens to search for one word of a name.
     *
     * @param whole tokens for the same sound
     * @param all tokens for the same sound or one different consonant
     */
    public record Asked(Set<Long> whole, Set<Long> all) {
        public Asked {
            whole = Set.copyOf(whole);
            all = Set.copyOf(all);
        }
    }

    /** Returns the tokens to store for a person of this name. */
    public Set<Long> kept(CentreCode centre, String name) {
        List<NameSkeleton.Word> words = NameSkeleton.words(name);
        Stream<String> shortened = words.stream()
                .flatMap(word -> word.forms().stream())
                .flatMap(form -> new TreeSet<>(NameLikeness.without(form)).stream())
                .map(each -> SHORTENED + each);
        return Stream.concat(wholeOf(words).stream(), shortened)
                .distinct()
                .limit(MOST)
                .map(each -> number(centre, each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the tokens to search for a person of this name, word by word. */
    public List<Asked> asked(CentreCode centre, String name) {
        return NameSkeleton.words(name).stream()
                .map(word -> asked(centre, word))
                .toList();
    }

    private Asked asked(CentreCode centre, NameSkeleton.Word word) {
        Set<Long> whole =
                word.forms().stream().map(form -> number(centre, WHOLE + form)).collect(Collectors.toSet());
        Stream<String> near = word.forms().stream()
                .flatMap(form -> Stream.concat(
                        Stream.of(SHORTENED + form),
                        NameLikeness.without(form).stream()
                                .flatMap(each -> Stream.of(WHOLE + each, SHORTENED + each))));
        Set<Long> all = near.map(each -> number(centre, each)).collect(Collectors.toSet());
        all.addAll(whole);
        return new Asked(whole, all);
    }

    /** Orders the forms so that the likeliest form of each word comes first. A long name then keeps its most usual forms. */
    private static Set<String> wholeOf(List<NameSkeleton.Word> words) {
        Set<String> whole = new LinkedHashSet<>();
        int most = words.stream().mapToInt(each -> each.forms().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (NameSkeleton.Word each : words) {
                each.forms().stream().skip(i).findFirst().ifPresent(form -> whole.add(WHOLE + form));
            }
        }
        return whole;
    }

    private long number(CentreCode centre, String token) {
        return hash.number(centre.value() + "\n" + token);
    }
}
