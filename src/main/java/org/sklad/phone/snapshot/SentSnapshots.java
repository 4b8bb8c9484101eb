package org.sklad.phone.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;

/**
 * The last two snapshots sent to each phone, in memory, as names and hashes of rows of about 90 bytes. Two are kept because an answer can be
 * lost on the way. After a restart, or once they are evicted, a phone gets a complete snapshot.
 */
final class SentSnapshots {
    private static final int KEPT = 2;

    /** About 40 MB: a hundred phones in centres with 200 people and 1,000 items. */
    private static final long MOST_ROWS = 400_000;

    private final Cache<Holder, List<SentSnapshot>> sent;

    SentSnapshots(Duration kept) {
        sent = Caffeine.newBuilder()
                .maximumWeight(MOST_ROWS)
                .weigher((Holder holder, List<SentSnapshot> all) ->
                        all.stream().mapToInt(SentSnapshot::rows).sum())
                .expireAfterWrite(kept)
                .build();
    }

    /**
     * The operator is part of the key: another operator on the same phone starts with a complete snapshot, because the phone has erased the
     * data of the one before.
     */
    record Holder(DeviceId device, CentreCode centre, Username operator) {}

    Optional<SentSnapshot> find(Holder holder, String version) {
        return Stream.ofNullable(sent.getIfPresent(holder))
                .flatMap(List::stream)
                .filter(each -> each.version().equals(version))
                .findFirst();
    }

    void add(Holder holder, SentSnapshot latest) {
        sent.asMap()
                .merge(
                        holder,
                        List.of(latest),
                        (former, added) -> Stream.concat(
                                        Stream.of(latest),
                                        former.stream()
                                                .filter(each -> !each.version().equals(latest.version())))
                                .limit(KEPT)
                                .toList());
    }
}
