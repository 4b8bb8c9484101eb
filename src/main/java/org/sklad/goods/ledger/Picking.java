package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.lots.LotCode;

/**
 * Chooses the goods to take for the lines of one document, first expired first out (domain, invariant 7): earliest expiry, then loose
 * before boxed. Goods taken for an earlier line are gone for later ones. Pure: the stock is its input, and it changes nothing.
 */
final class Picking {
    private final Set<LocationId> where;
    private final LocalDate today;
    private final Function<StockAtPlace, Optional<LotNotUsable.Cause>> named;
    private final ToIntFunction<LotCode> rank;
    private final Map<StockAtPlace, Long> taken = new HashMap<>();

    /**
     * Creates a choice of goods that can be handed out.
     *
     * @param where the location and the locations below it
     * @param rank the rank of a lot; lower ranks go first, whatever their expiry
     */
    Picking(Set<LocationId> where, LocalDate today, ToIntFunction<LotCode> rank) {
        this(where, today, each -> each.obstacle(today), rank);
    }

    private Picking(
            Set<LocationId> where,
            LocalDate today,
            Function<StockAtPlace, Optional<LotNotUsable.Cause>> named,
            ToIntFunction<LotCode> rank) {
        this.where = Set.copyOf(where);
        this.today = today;
        this.named = named;
        this.rank = rank;
    }

    /**
     * Chooses goods that are not handed out: a named lot or box goes, even if it may not be handed out.
     *
     * @param ofQuarantine true if named goods may come out of a quarantine
     */
    static Picking toSend(Set<LocationId> where, LocalDate today, boolean ofQuarantine) {
        return new Picking(
                where,
                today,
                each -> !ofQuarantine && each.kind() == LocationKind.QUARANTINE
                        ? Optional.of(LotNotUsable.Cause.QUARANTINED)
                        : Optional.empty(),
                lot -> 0);
    }

    /**
     * Returns the goods to take for the line.
     *
     * @param standing all stock of the item in the centre, in the order of taking
     * @return in total the wanted quantity, or less if there is not enough
     */
    List<Pick> pick(Wanted wanted, List<StockAtPlace> standing) {
        List<Pick> picks = new ArrayList<>();
        long missing = wanted.quantity();
        for (StockAtPlace each : matching(wanted, standing)) {
            long quantity = Math.min(missing, left(each));
            if (quantity > 0 && obstacle(wanted, each).isEmpty()) {
                picks.add(new Pick(wanted.line(), each, quantity));
                taken.merge(each, quantity, Long::sum);
                missing -= quantity;
            }
        }
        return picks;
    }

    /** Returns the quantity of the item that can still be handed out at the location. */
    long usable(List<StockAtPlace> standing) {
        return standing.stream()
                .filter(each -> where.contains(each.location()))
                .filter(each -> each.obstacle(today).isEmpty())
                .mapToLong(this::left)
                .sum();
    }

    /** Returns the reason why the named lot or box may not be taken, if that holds for all of it here. */
    Optional<LotNotUsable.Cause> obstacle(Wanted wanted, List<StockAtPlace> standing) {
        List<StockAtPlace> there = matching(wanted, standing);
        if (!isNamed(wanted)
                || there.isEmpty()
                || there.stream().anyMatch(each -> obstacle(wanted, each).isEmpty())) {
            return Optional.empty();
        }
        return obstacle(wanted, there.get(0));
    }

    private Optional<LotNotUsable.Cause> obstacle(Wanted wanted, StockAtPlace standing) {
        return isNamed(wanted) ? named.apply(standing) : standing.obstacle(today);
    }

    private static boolean isNamed(Wanted wanted) {
        return wanted.lot().isPresent() || wanted.box().isPresent();
    }

    private List<StockAtPlace> matching(Wanted wanted, List<StockAtPlace> standing) {
        Predicate<StockAtPlace> here = each -> where.contains(each.location());
        return standing.stream()
                .filter(here.and(each -> wanted.lot().map(each.lot()::equals).orElse(true))
                        .and(each -> wanted.box().map(each.box()::equals).orElse(true)))
                .sorted(Comparator.comparingInt(each -> rank.applyAsInt(each.lot())))
                .toList();
    }

    private long left(StockAtPlace standing) {
        return standing.quantity() - taken.getOrDefault(standing, 0L);
    }
}
