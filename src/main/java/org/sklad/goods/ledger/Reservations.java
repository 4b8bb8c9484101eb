package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * Reservations of items for needs (domain, "Need": a reservation counts only until its date), in the caller's transaction. A reservation is
 * a quantity of the stock in the stores and shelves of a centre and holds no particular units: they may be moved, boxed and counted, and
 * the earliest expiry is still handed out first. Goods with a mobile team are never reserved.
 *
 * <p>No process has to end a reservation: past its date, or once the person has left, it no longer counts. Quantities are smallest units.
 */
public final class Reservations {
    /** The maximum number of days. Goods that are not fetched for longer are more useful to others; a longer need is requested again. */
    public static final int MOST_DAYS = 60;

    /** The default number of days: a distribution day comes within two weeks. */
    public static final int USUAL_DAYS = 14;

    /** Times are taken before the transaction. A reservation with a slightly later time that was written earlier still counts. */
    private static final Instant ANY_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private Reservations() {}

    /**
     * Reserves goods for a need, in place of its earlier reservation. Counts only goods that are usable through the last day.
     *
     * @param today the date in the time zone of the centre
     * @throws TooFewToReserve if fewer are free
     */
    public static void keep(Handle handle, Reservation wanted, LocalDate today) {
        end(handle, wanted.need(), wanted.fromAt());
        Set<Sku> skus = Set.of(wanted.sku());
        long usable = usable(handle, wanted.centre(), skus, wanted.untilOn()).getOrDefault(wanted.sku(), 0L);
        long kept = quantities(dao(handle)
                        .kept(wanted.centre(), skus, today, wanted.need().toString()))
                .getOrDefault(wanted.sku(), 0L);
        long free = Math.max(0, usable - kept);
        if (free < wanted.quantity()) {
            throw new TooFewToReserve(
                    Skus.get(handle, wanted.sku()).title(), wanted.quantity(), free, kept, wanted.untilOn());
        }
        dao(handle).insert(wanted);
    }

    /**
     * Ends the reservation of a need.
     *
     * @return false if there was none, or if it had ended before
     */
    public static boolean end(Handle handle, UUID need, Instant at) {
        return dao(handle).end(need, at) > 0;
    }

    /** Releases the reservation of a need, on an operator's request. */
    public static void release(Handle handle, UUID need, Operator by, Instant at) {
        dao(handle).release(need, by.id(), at);
    }

    /** Ends all reservations of a person. */
    public static void endAll(Handle handle, BeneficiaryId person, Instant at) {
        dao(handle).endAll(person, at);
    }

    /** Ends the reservations of any registration of a person in centres where the person is not, and those made before the present stay. */
    public static void endElsewhere(Handle handle, BeneficiaryId person, Instant at) {
        dao(handle).endElsewhere(person, at);
    }

    /** Lists the reservations of a person that have not ended, even past their date, oldest first. */
    public static List<Reservation> open(Handle handle, BeneficiaryId person) {
        return dao(handle).open(person);
    }

    /** Reduces a reservation to the given rest, from then on; 0 ends it. */
    public static void lessen(Handle handle, Reservation kept, long left, Instant at) {
        dao(handle).end(kept.need(), at);
        if (left > 0) {
            dao(handle).insert(kept.rest(left, at));
        }
    }

    /** Returns the ids of the requests that reserved something for a person. */
    public static Set<UUID> documents(Handle handle, BeneficiaryId person) {
        return Set.copyOf(dao(handle).documents(person));
    }

    /**
     * Returns the reservations of these items on the day; no entry for an item without any.
     *
     * @param typedIn the time of a document that is typed in afterwards: later reservations are left out
     * @param person the person who asks; absent for nobody
     */
    static Map<Sku, ReservedInOrder> inOrder(
            Handle handle,
            CentreCode centre,
            Set<Sku> skus,
            LocalDate day,
            Optional<Instant> typedIn,
            Optional<BeneficiaryId> person) {
        String own = person.map(BeneficiaryId::toString).orElse("");
        return skus.isEmpty()
                ? Map.of()
                : dao(handle).inOrder(centre, skus, day, typedIn.orElse(ANY_TIME), own).stream()
                        .collect(Collectors.groupingBy(
                                ReservedInOrder.One::sku,
                                Collectors.collectingAndThen(Collectors.toList(), ReservedInOrder::new)));
    }

    /** Lists all reservations for a need, oldest first. */
    public static List<ReservedFor> ofNeed(Handle handle, UUID need) {
        return dao(handle).ofNeed(need);
    }

    /** Returns the reservations of these items today; no entry for an item without any. Uses one statement. */
    public static Map<Sku, ReservedInOrder> inOrder(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today) {
        return inOrder(handle, centre, skus, today, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the quantity of each item that may be handed out today, and the reserved quantity. Uses two statements.
     *
     * @param but the need that asks: its own reservation counts as free
     */
    public static Map<Sku, AvailableStock> free(
            Handle handle, CentreCode centre, Set<Sku> skus, LocalDate today, Optional<UUID> but) {
        String need = but.map(UUID::toString).orElse("");
        Map<Sku, Long> usable = usable(handle, centre, skus, today);
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<Sku, Long> kept = quantities(dao(handle).kept(centre, skus, today, need));
        return available(skus, usable, kept);
    }

    /**
     * Returns the quantity of each item that may be handed out on the day, and how much of it is reserved for others than the person. Uses
     * two statements, none for no items.
     */
    public static Map<Sku, AvailableStock> free(
            Handle handle, CentreCode centre, Set<Sku> skus, LocalDate day, BeneficiaryId person) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<Sku, Long> usable = usable(handle, centre, skus, day);
        Map<Sku, Long> kept = new HashMap<>();
        inOrder(handle, centre, skus, day, Optional.empty(), Optional.of(person))
                .forEach((sku, all) -> {
                    long here = usable.getOrDefault(sku, 0L);
                    kept.put(sku, here - all.left(here, ReservedInOrder.One::own));
                });
        return available(skus, usable, kept);
    }

    private static Map<Sku, AvailableStock> available(Set<Sku> skus, Map<Sku, Long> usable, Map<Sku, Long> kept) {
        Map<Sku, AvailableStock> free = new HashMap<>();
        skus.forEach(
                sku -> free.put(sku, new AvailableStock(usable.getOrDefault(sku, 0L), kept.getOrDefault(sku, 0L))));
        return free;
    }

    /** Returns the quantity of these items that may be handed out of stores and shelves on the day, reserved or not. Uses one statement. */
    static Map<Sku, Long> usable(Handle handle, CentreCode centre, Set<Sku> skus, LocalDate day) {
        return skus.isEmpty() ? Map.of() : handle.attach(BalanceDao.class).usable(centre, skus, day);
    }

    private static Map<Sku, Long> quantities(List<ReservedNow> kept) {
        return kept.stream().collect(Collectors.toMap(ReservedNow::sku, ReservedNow::quantity));
    }

    static ReservationDao dao(Handle handle) {
        return handle.attach(ReservationDao.class);
    }
}
