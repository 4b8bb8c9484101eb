package org.sklad.goods.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.MovementKind;

/**
 * Refuses to take goods out of stores and shelves that are reserved for other people's needs. Applies to goods that leave by choice: handed
 * out, lent, sent, carried off in a bag, made into others, built in. Damaged, lost, expired, counted and reversed goods are facts and are
 * booked, even if less stock is left than reserved.
 */
record ReservationGuard(Handle handle, Document document, Taker taker) {
    private static final Set<MovementKind> BY_CHOICE = EnumSet.of(
            MovementKind.HANDOUT,
            MovementKind.LOAN,
            MovementKind.TRANSFER_OUT,
            MovementKind.ASSEMBLE,
            MovementKind.BREAK_UP,
            MovementKind.REPAIR_ISSUE);

    /**
     * Checks the postings, after they were made in the same transaction.
     *
     * @param reserved the items among them that may be reserved
     */
    void require(List<Posting> postings, Set<Sku> reserved) {
        Map<CentreCode, List<Posting>> taken = new TreeMap<>();
        postings.stream()
                .filter(each -> takes(each)
                        && reserved.contains(each.lot().sku())
                        && !taker.brought().contains(each.lot().code()))
                .forEach(each -> taken.merge(each.from().location().centre(), List.of(each), ReservationGuard::both));
        taken.forEach(this::require);
    }

    private static List<Posting> both(List<Posting> some, List<Posting> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static boolean takes(Posting posting) {
        boolean leaves = BY_CHOICE.contains(posting.kind())
                || (posting.kind() == MovementKind.PUT_AWAY
                        && posting.to().location().kind() == LocationKind.BAG);
        LocationKind from = posting.from().location().kind();
        return leaves && posting.reverses().isEmpty() && (from == LocationKind.STORE || from == LocationKind.SHELF);
    }

    private void require(CentreCode centre, List<Posting> postings) {
        LocalDate day = LocalDate.ofInstant(document.occurredAt(), Centres.zone(handle, centre));
        Map<Sku, Long> taken = new HashMap<>();
        postings.stream()
                .filter(each -> LotNotUsable.Cause.of(
                                each.lot().status(), each.lot().expiresOn(), day)
                        .isEmpty())
                .forEach(each -> taken.merge(each.lot().sku(), each.quantity(), Long::sum));
        Optional<Instant> typedIn = Optional.of(document.occurredAt()).filter(at -> at.isBefore(document.recordedAt()));
        Map<Sku, ReservedInOrder> kept =
                Reservations.inOrder(handle, centre, taken.keySet(), day, typedIn, taker.person());
        Map<Sku, ReservedNow> forOthers = new HashMap<>();
        kept.forEach((sku, all) -> all.ofOthers().ifPresent(others -> forOthers.put(sku, others)));
        Map<Sku, Long> left = Reservations.usable(handle, centre, forOthers.keySet(), day);
        forOthers.forEach((sku, others) -> {
            long asked = Objects.requireNonNullElse(taken.get(sku), 0L);
            long before = left.getOrDefault(sku, 0L) + asked;
            long free = Objects.requireNonNull(kept.get(sku)).left(before, ReservedInOrder.One::own);
            if (asked > free) {
                throw new ReservedForNeeds(Skus.get(handle, sku).title(), asked, free, others);
            }
        });
    }
}
