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
 * Under which numbers a name is found again: keyed hashes of the skeletons of its words, and of each without one letter. The centre
 * is hashed too, so that equal names in two centres have nothing in common. Makes hashes: never in a transaction.
 */
public final class NameTokens {
    /** For one person. A name of four words has some more; of its later words one letter that differs is not found. */
    static final int MOST = 24;

    private static final String WHOLE = "=";
    private static final String SHORTENED = "~";

    private final KeyedHash hash;

    /** @param hash under a key of its own */
    public NameTokens(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * What one word of a name is looked for by.
     *
     * @param whole finds what sounds the same
     * @param all finds, beside it, that of which one consonant differs
     */
    public record Asked(Set<Long> whole, Set<Long> all) {
        public Asked {
            whole = Set.copyOf(whole);
            all = Set.copyOf(all);
        }
    }

    /** What a person of this name is kept under. */
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

    /** What somebody is looked for by who is said to have this name, word by word. */
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

    /** Of each word the likeliest form first, so that a long name keeps what it is mostly called. */
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
