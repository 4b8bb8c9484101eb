package org.sklad.platform.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The master keys in a key file.
 *
 * @param current the key of the installation
 * @param next the new key of an unfinished rotation
 * @param retired former keys, newest first; they open the backups of their time
 */
public record MasterKeys(MasterKey current, Optional<MasterKey> next, List<MasterKey> retired) {
    public MasterKeys {
        retired = List.copyOf(retired);
    }

    public static MasterKeys of(MasterKey only) {
        return new MasterKeys(only, Optional.empty(), List.of());
    }

    /** Returns the key that wraps new keys: the next one during a rotation, otherwise the current one. */
    public MasterKey newest() {
        return next.orElse(current);
    }

    public Optional<MasterKey> find(String fingerprint) {
        return Stream.concat(Stream.concat(next.stream(), Stream.of(current)), retired.stream())
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Returns the keys at the start of a rotation. */
    public MasterKeys withNext(MasterKey key) {
        if (next.isPresent()) {
            throw new IllegalStateException("a rotation was begun already");
        }
        return new MasterKeys(current, Optional.of(key), retired);
    }

    /** Returns the keys after a finished rotation: the next key becomes the current one. */
    public MasterKeys promoted() {
        List<MasterKey> former = new ArrayList<>(List.of(current));
        former.addAll(retired);
        return new MasterKeys(next.orElseThrow(), Optional.empty(), former);
    }

    /** Returns the keys without the former ones, which only open old backups. */
    public MasterKeys withoutRetired() {
        return new MasterKeys(current, next, List.of());
    }

    @Override
    public String toString() {
        return "***";
    }
}
