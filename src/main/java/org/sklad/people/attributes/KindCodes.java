package org.sklad.people.attributes;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;
import org.sklad.platform.crypto.KeyedHash;

/**
 * Codes of vulnerabilities and other sensitive kinds as stored: a keyed hash of the row and the kind. Without the key, the database reveals
 * neither the kinds of a person nor how many people have a kind. A row of an older program has the name in clear until it is replaced.
 */
public final class KindCodes implements JdbiConfig<KindCodes> {
    /** Distinguishes codes from names in clear, which begin with a letter. */
    public static final String PREFIX = "1.";

    /** 120 bits, so that two kinds of one row never have the same code. */
    private static final int LENGTH = 20;

    private Optional<KeyedHash> hash = Optional.empty();

    /** Returns the codes of the handle, which {@code CodedDatabase} has set. */
    public static KindCodes of(Handle handle) {
        return handle.getConfig(KindCodes.class);
    }

    public void use(KeyedHash key) {
        hash = Optional.of(key);
    }

    /** Returns the code of a kind in a row. */
    public String of(UUID row, Enum<?> kind) {
        return of(row, kind.name());
    }

    /** Returns the code of a kind that is an entry of a list, in a row. */
    public String of(UUID row, String kind) {
        KeyedHash key = hash.orElseThrow(() -> new IllegalStateException("no key for vulnerabilities"));
        return PREFIX + key.of(row + " " + kind).substring(0, LENGTH);
    }

    /** Returns the codes of several kinds as one text. */
    public String ofAll(UUID row, Collection<Vulnerability> kinds) {
        return kinds.stream().map(kind -> of(row, kind)).sorted().collect(Collectors.joining(" "));
    }

    /** Returns the kind of a code in this row. */
    public <K extends Enum<K>> K open(UUID row, Class<K> type, String code) {
        return Stream.of(type.getEnumConstants())
                .filter(kind -> code.equals(of(row, kind)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the kind of " + row + " is of another key or row"));
    }

    /** Returns the kinds whose codes are in this row, in the order of all kinds of the list. */
    public List<String> open(UUID row, Collection<String> all, Set<String> codes) {
        List<String> found =
                all.stream().filter(kind -> codes.contains(of(row, kind))).toList();
        if (found.size() != codes.size()) {
            throw new IllegalStateException("a kind of " + row + " is of another key or row, or not in the list");
        }
        return found;
    }

    /** Returns the kinds of a stored text in this row. */
    public Set<Vulnerability> open(UUID row, String text) {
        Set<Vulnerability> found = EnumSet.noneOf(Vulnerability.class);
        if (!text.isEmpty()) {
            Set<String> codes = Set.of(text.split(" "));
            for (Vulnerability kind : Vulnerability.values()) {
                if (codes.contains(kind.name()) || codes.contains(of(row, kind))) {
                    found.add(kind);
                }
            }
            if (found.size() != codes.size()) {
                throw new IllegalStateException("a vulnerability of " + row + " is of another key or row");
            }
        }
        return found;
    }

    @Override
    public KindCodes createCopy() {
        KindCodes copy = new KindCodes();
        copy.hash = hash;
        return copy;
    }
}
