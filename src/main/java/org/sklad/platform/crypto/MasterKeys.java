package org.sklad.platform.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The master keys in a key file.
 *
 * @param current the key of the installation
 * @param next the key that a rotation is changing to, while it is not finished
 * @param retired former keys, newest first; they open the backups of their time
 */
public record MasterKeys(MasterKey current, Optional<MasterKey> next, List<MasterKey> retired) {
    public MasterKeys {
        retired = List.copyOf(retired);
    }

    public static MasterKeys of(MasterKey only) {
        return new MasterKeys(only, Optional.empty(), List.of());
    }

    /** The key under which new things are wrapped: that of the rotation, if one was begun. */
    public MasterKey newest() {
        return next.orElse(current);
    }

    public Optional<MasterKey> find(String fingerprint) {
        return Stream.concat(Stream.concat(next.stream(), Stream.of(current)), retired.stream())
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** The keys of a rotation that begins. */
    public MasterKeys withNext(MasterKey key) {
        if (next.isPresent()) {
            throw new IllegalStateException("a rotation was begun already");
        }
        return new MasterKeys(current, Optional.of(key), retired);
    }

    /** The keys after the rotation is finished: the next key is the current one. */
    public MasterKeys promoted() {
        List<MasterKey> former = new ArrayList<>(List.of(current));
        former.addAll(retired);
        return new MasterKeys(next.orElseThrow(), Optional.empty(), former);
    }

    /** The keys without those that open old backups only. */
    public MasterKeys withoutRetired() {
        return new MasterKeys(current, next, List.of());
    }

    @Override
    public String toString() {
        return "***";
    }
}
