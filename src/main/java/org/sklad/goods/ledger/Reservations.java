package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * What is kept of an item for somebody's need (domain, "Need": a reservation counts only until its date), in the transaction of whoever
 * calls. So many are kept of what stands in the stores and shelves of a centre, and no piece of it before another: it may be moved,
 * boxed and counted, and what expires first is still given first. What a mobile team carries is not kept for anybody.
 *
 * <p>Nothing has to run for it to end: past its day, or once the person has left, it counts for nothing. Quantities are smallest units.
 */
public final class Reservations {
    /** Goods that nobody fetches for longer are of more use to others; and what lasts longer is asked for again. */
    public static final int MOST_DAYS = 60;

    /** As long as somebody is kept waiting for goods by default: a distribution day comes within two weeks. */
    public static final int USUAL_DAYS = 14;

    /** Moments are taken before the transaction: what was kept a moment later, and came in before, is kept. */
    private static final Instant ANY_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private Reservations() {}

    /**
     * Keeps goods for a need, in place of what was kept for it before. Only what can be used through the last day is kept.
     *
     * @param today the date in the zone of the centre
     * @throws TooFewToKeep when fewer are free
     */
    public static void keep(Handle handle, Reservation wanted, LocalDate today) {
        end(handle, wanted.need(), wanted.fromAt());
        Set<Sku> skus = Set.of(wanted.sku());
        long usable = usable(handle, wanted.centre(), skus, wanted.untilOn()).getOrDefault(wanted.sku(), 0L);
        long kept = quantities(dao(handle)
                        .kept(
                                wanted.centre(),
                                skus,
                                today,
                                ANY_TIME,
                                "",
                                wanted.need().toString()))
                .getOrDefault(wanted.sku(), 0L);
        long free = Math.max(0, usable - kept);
        if (free < wanted.quantity()) {
            throw new TooFewToKeep(
                    Skus.get(handle, wanted.sku()).title(), wanted.quantity(), free, kept, wanted.untilOn());
        }
        dao(handle).insert(wanted);
    }

    /**
     * Ends what is kept for a need.
     *
     * @return false where nothing was, or it had ended before
     */
    public static boolean end(Handle handle, UUID need, Instant at) {
        return dao(handle).end(need, at) > 0;
    }

    /** Lets go of what is kept for a need, by hand. */
    public static void release(Handle handle, UUID need, Operator by, Instant at) {
        dao(handle).release(need, by.id(), at);
    }

    /** Ends all that is kept for a person. */
    public static void endAll(Handle handle, BeneficiaryId person, Instant at) {
        dao(handle).endAll(person, at);
    }

    /** Ends what is kept for any registration of a person in centres where they are not. */
    public static void endElsewhere(Handle handle, BeneficiaryId person, Instant at) {
        dao(handle).endElsewhere(person, at);
    }

    /** What was kept for a person and has not ended, be it past its day; the first first. */
    public static List<Reservation> open(Handle handle, BeneficiaryId person) {
        return dao(handle).open(person);
    }

    /** Leaves so many of what was kept, from then on; none ends it. */
    public static void lessen(Handle handle, Reservation kept, long left, Instant at) {
        dao(handle).end(kept.need(), at);
        if (left > 0) {
            dao(handle).insert(kept.rest(left, at));
        }
    }

    /** The ids of the requests that kept something for a person. */
    public static Set<UUID> documents(Handle handle, BeneficiaryId person) {
        return Set.copyOf(dao(handle).documents(person));
    }

    /**
     * What is kept of these items on the day; nothing for what is not.
     *
     * @param typedIn when it happened, for what is typed in afterwards: what was kept later is left out
     * @param but the person who may have theirs
     */
    static Map<Sku, ReservedNow> kept(
            Handle handle,
            CentreCode centre,
            Set<Sku> skus,
            LocalDate day,
            Optional<Instant> typedIn,
            Optional<BeneficiaryId> but) {
        String person = but.map(BeneficiaryId::toString).orElse("");
        Instant at = typedIn.orElse(ANY_TIME);
        return skus.isEmpty()
                ? Map.of()
                : dao(handle).kept(centre, skus, day, at, person, "").stream()
                        .collect(Collectors.toMap(ReservedNow::sku, Function.identity()));
    }

    /** All that was kept for a need, the first first. */
    public static List<ReservedFor> ofNeed(Handle handle, UUID need) {
        return dao(handle).ofNeed(need);
    }

    /** How many of these items are kept for anybody today; nothing for what is not. By one statement. */
    public static Map<Sku, Long> kept(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today) {
        return quantities(List.copyOf(kept(handle, centre, skus, today, Optional.empty(), Optional.empty())
                .values()));
    }

    /**
     * How many of each of these items may be given today, and how many of them are kept for anybody. By two statements.
     *
     * @param but a need for which it is told: what is kept for it is free for it
     */
    public static Map<Sku, FreeStock> free(
            Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today, Optional<UUID> but) {
        String need = but.map(UUID::toString).orElse("");
        Map<Sku, Long> usable = usable(handle, centre, skus, today);
        if (skus.isEmpty()) {
            return Map.of();
        }
        return free(skus, usable, dao(handle).kept(centre, skus, today, ANY_TIME, "", need));
    }

    /**
     * How many of each of these items may be given to somebody on the day, and how many of them are kept for others. By two statements,
     * none for no items.
     */
    public static Map<Sku, FreeStock> free(
            Handle handle, CentreCode centre, Set<Sku> skus, LocalDate day, BeneficiaryId person) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<Sku, Long> usable = usable(handle, centre, skus, day);
        return free(skus, usable, dao(handle).kept(centre, skus, day, ANY_TIME, person.toString(), ""));
    }

    private static Map<Sku, FreeStock> free(Set<Sku> skus, Map<Sku, Long> usable, List<ReservedNow> rows) {
        Map<Sku, Long> kept = quantities(rows);
        Map<Sku, FreeStock> free = new HashMap<>();
        skus.forEach(sku -> free.put(sku, new FreeStock(usable.getOrDefault(sku, 0L), kept.getOrDefault(sku, 0L))));
        return free;
    }

    /** How many of these items may be given on the day out of stores and shelves, kept or not. By one statement. */
    static Map<Sku, Long> usable(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate day) {
        Map<Sku, Long> usable = new HashMap<>();
        FirstToTake.of(handle, centre, skus, day).forEach((sku, first) -> usable.put(sku, first.standing()));
        return usable;
    }

    private static Map<Sku, Long> quantities(List<ReservedNow> kept) {
        return kept.stream().collect(Collectors.toMap(ReservedNow::sku, ReservedNow::quantity));
    }

    static ReservationDao dao(Handle handle) {
        return handle.attach(ReservationDao.class);
    }
}
