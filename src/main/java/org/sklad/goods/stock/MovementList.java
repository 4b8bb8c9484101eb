package org.sklad.goods.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centre;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.ledger.StockAccess;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Receiver;
import org.sklad.people.attributes.Receivers;

/** Reads movements centre by centre, latest first in each, limited to goods that the operator sees there. */
final class MovementList {
    /** Longer than a write can wait between taking its time and getting its number. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Handle handle;
    private final MovementFilter filter;
    private final Operator by;
    private final Receivers receivers;
    private final Set<Sku> written;

    MovementList(Handle handle, MovementFilter filter, Operator by, Receivers receivers) {
        this.handle = handle;
        this.receivers = receivers;
        this.filter = filter;
        this.by = by;
        written = filter.item().map(sku -> Skus.writtenAs(handle, sku)).orElseGet(Set::of);
    }

    /** Lists the movements of these centres, in their order. A movement between two of them appears once. */
    List<MovementLine> of(List<Centre> seen, Optional<MovementPlace> after, int limit) {
        Instant since = filter.since().orElse(Instant.EPOCH);
        Optional<Long> first = filter.since().isPresent() ? dao().firstSince(since.minus(SKEW)) : Optional.of(0L);
        if (first.isEmpty()) {
            return List.of();
        }
        List<MovementLine> lines = new ArrayList<>();
        List<String> listed = new ArrayList<>(List.of(""));
        String begin = after.map(MovementPlace::centre).orElse("");
        for (Centre centre : seen) {
            CentreCode code = centre.code();
            if (code.value().compareTo(begin) >= 0 && lines.size() < limit) {
                MovementPlace place = after.filter(each -> each.centre().equals(code.value()))
                        .orElseGet(() -> MovementPlace.first(code));
                Part part = new Part(code, List.copyOf(listed), since, first.get(), place.id());
                lines.addAll(read(part, limit - lines.size()));
            }
            listed.add(code.value());
        }
        return lines;
    }

    /** Lists the movements of one centre, whenever they were recorded. */
    List<MovementLine> of(CentreCode centre, Optional<MovementPlace> after, int limit) {
        long before = after.map(MovementPlace::id).orElse(Long.MAX_VALUE);
        return read(new Part(centre, List.of(""), Instant.EPOCH, 0, before), limit);
    }

    /** The part of a list for one centre. Movements with an end in a centre listed before are in that centre's part. */
    private record Part(CentreCode centre, List<String> listed, Instant since, long first, long before) {}

    private List<MovementLine> read(Part part, int limit) {
        StockAccess sight = StockAccess.of(by);
        List<Movement> rows = rows(part, sight.onlyParts(part.centre()), limit);
        Map<Sku, Item> items =
                Skus.named(handle, rows.stream().map(Movement::sku).collect(Collectors.toSet()));
        Set<UUID> documents = rows.stream().map(Movement::document).collect(Collectors.toSet());
        Map<UUID, Receiver> received = documents.isEmpty() ? Map.of() : receivers.of(handle, documents, by);
        return rows.stream()
                .map(row -> new MovementLine(
                        row,
                        Objects.requireNonNull(items.get(row.sku())),
                        part.centre(),
                        sight,
                        received.getOrDefault(row.document(), Receiver.UNKNOWN)))
                .toList();
    }

    private List<Movement> rows(Part part, boolean parts, int limit) {
        CentreCode centre = part.centre();
        if (filter.lot().isPresent()) {
            LotCode lot = filter.lot().get();
            return dao().ofLot(centre, part.listed(), lot, parts, part.since(), part.first(), part.before(), limit);
        }
        if (filter.item().isPresent()) {
            return written.stream()
                    .flatMap(sku -> dao()
                            .ofItem(centre, part.listed(), sku, parts, part.since(), part.first(), part.before(), limit)
                            .stream())
                    .sorted(Comparator.comparingLong(Movement::id).reversed())
                    .limit(limit)
                    .toList();
        }
        return dao().ofCentre(centre, part.listed(), parts, part.since(), part.first(), part.before(), limit);
    }

    private StockMovementDao dao() {
        return handle.attach(StockMovementDao.class);
    }
}
