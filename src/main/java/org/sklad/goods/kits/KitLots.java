package org.sklad.goods.kits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.ledger.Pick;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;
import org.sklad.platform.i18n.Refused;

/** Derives the lots of kits from the lots of their parts (decision 016). Pure. */
final class KitLots {
    private final Sku kit;
    private final String number;
    private final Map<LotCode, Lot> parts;

    /**
     * Prepares the lots for one assembly.
     *
     * @param number lot number of its kits
     * @param parts all lots that go in
     */
    KitLots(Sku kit, String number, Map<LotCode, Lot> parts) {
        this.kit = kit;
        this.number = number;
        this.parts = Map.copyOf(parts);
    }

    /**
     * Returns the lots of kits with these parts, in their order. A lot expires with its first part, has a donor only if all parts have the
     * same one, and has the restrictions of all parts. All kits of a lot have the same number of parts from each funding source, so that
     * reports can count these parts wherever the kits go. Lots that differ only in this get different numbers.
     */
    List<LotKey> keys(List<Batch> batches) {
        Map<LotKey, List<Map<List<Object>, Long>>> shares = new HashMap<>();
        List<LotKey> keys = new ArrayList<>();
        for (Batch batch : batches) {
            LotKey key = key(batch);
            List<Map<List<Object>, Long>> known = shares.computeIfAbsent(key, any -> new ArrayList<>());
            Map<List<Object>, Long> share = share(batch);
            if (!known.contains(share)) {
                known.add(share);
            }
            int index = known.indexOf(share);
            String own = index == 0 ? number : number + "-" + (index + 1);
            keys.add(new LotKey(key.sku(), own, key.expiresOn(), key.origin()));
        }
        return keys;
    }

    /** Returns the parts of one kit by item and funding source. */
    private Map<List<Object>, Long> share(Batch batch) {
        Map<List<Object>, Long> share = new HashMap<>();
        batch.content().forEach((code, quantity) -> {
            Lot lot = Optional.ofNullable(parts.get(code)).orElseThrow();
            share.merge(List.of(lot.sku(), lot.fundingSource()), quantity, Long::sum);
        });
        return share;
    }

    private LotKey key(Batch batch) {
        List<Lot> lots = lots(batch).toList();
        Expiry first = lots.stream().map(Lot::expiresOn).min(Expiry::compareTo).orElse(Expiry.NEVER);
        Origin origin = new Origin(
                shared(lots, Lot::donor, SourceCode.NONE),
                shared(lots, Lot::fundingSource, SourceCode.NONE),
                restrictions(lots));
        return new LotKey(kit, number, first, origin);
    }

    /** Returns the value of one kit of a lot; empty if the value of a part is unknown or the currencies differ. */
    Optional<Money> value(List<Batch> batches) {
        List<Lot> lots = batches.stream().flatMap(this::lots).toList();
        Set<Optional<String>> currencies = lots.stream().map(Lot::currency).collect(Collectors.toSet());
        Optional<String> currency =
                currencies.size() == 1 ? currencies.iterator().next() : Optional.empty();
        return currency.map(code -> new Money(each(batches), code));
    }

    private long each(List<Batch> batches) {
        BigDecimal total = batches.stream()
                .flatMap(batch -> batch.taken().stream())
                .map(this::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long kits = batches.stream().mapToLong(Batch::kits).sum();
        return total.divide(BigDecimal.valueOf(kits), 0, RoundingMode.HALF_UP).longValueExact();
    }

    private BigDecimal value(Pick pick) {
        long each = lot(pick).unitValue().orElse(0L);
        return BigDecimal.valueOf(each).multiply(BigDecimal.valueOf(pick.quantity()));
    }

    private Stream<Lot> lots(Batch batch) {
        return batch.taken().stream().map(this::lot);
    }

    private Lot lot(Pick pick) {
        return Optional.ofNullable(parts.get(pick.from().lot())).orElseThrow();
    }

    private static <T> T shared(List<Lot> lots, Function<Lot, T> fact, T unknown) {
        Set<T> all = lots.stream().map(fact).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : unknown;
    }

    /** Joins the restrictions of all parts, so that no part reaches a person who may not get it. */
    private static String restrictions(List<Lot> lots) {
        String all = lots.stream()
                .map(Lot::restriction)
                .map(Restrictions::codes)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.joining(Origin.BETWEEN_RESTRICTIONS));
        if (all.length() > Origin.MOST_RESTRICTION) {
            throw Refused.rule("kits.too-many-restrictions");
        }
        return all;
    }
}
