package org.sklad.goods.kits;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** What is known of kits from the lots that went into them (decision 016). Pure. */
final class KitLots {
    private final Sku kit;
    private final String number;
    private final Map<LotCode, Lot> parts;

    /**
     * For the kits of one assembly.
     *
     * @param number of their lots
     * @param parts all lots that go in
     */
    KitLots(Sku kit, String number, Map<LotCode, Lot> parts) {
        this.kit = kit;
        this.number = number;
        this.parts = Map.copyOf(parts);
    }

    /**
     * The lot of kits that hold these parts: it expires with the first of them, is of a donor where all are of that one, and for
     * nobody but whom every one of them is for.
     */
    LotKey key(Batch batch) {
        List<Lot> lots = lots(batch).toList();
        Expiry first = lots.stream().map(Lot::expiresOn).min(Expiry::compareTo).orElse(Expiry.NEVER);
        Origin origin = new Origin(
                shared(lots, Lot::donor, SourceCode.NONE),
                shared(lots, Lot::fundingSource, SourceCode.NONE),
                restrictions(lots));
        return new LotKey(kit, number, first, origin);
    }

    /** What one of the kits of a lot is worth; unknown where the value of a part is, or the currencies differ. */
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

    /** All of them: a kit is given to nobody for whom one of its parts is not. */
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
