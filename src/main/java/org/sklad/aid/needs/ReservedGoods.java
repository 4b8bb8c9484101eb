package org.sklad.aid.needs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.SizeFit;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.AvailableStock;
import org.sklad.goods.ledger.Reservation;
import org.sklad.goods.ledger.Reservations;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Goods reserved for needs (domain, "Need": a reservation counts only until its date). Field workers reserve them for people who are
 * present in their centre, until a day. Field workers and managers release them. Quantities are smallest units.
 */
public final class ReservedGoods {
    static final Role[] MAY_RELEASE = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final Needs needs;
    private final Beneficiaries beneficiaries;
    private final InstantSource clock;

    ReservedGoods(Database database, Needs needs, Beneficiaries beneficiaries, InstantSource clock) {
        this.database = database;
        this.needs = needs;
        this.beneficiaries = beneficiaries;
        this.clock = clock;
    }

    /**
     * Reserves goods for a need until a day and replaces its earlier reservation.
     *
     * @return true if this request reserved them; false if the same request came before with this id
     * @throws NotFound if no person that the operator sees has this need
     * @throws org.sklad.platform.i18n.Forbidden if the operator is not a field worker at the person's centre
     * @throws Refused if the need was met or withdrawn
     * @throws InvalidFields if the person has left, if the day has passed or is more than {@link Reservations#MOST_DAYS} days away, if the
     *     goods would not meet the need, if the quantity exceeds the unmet quantity, or if the goods are a medicine and the operator lacks
     *     the right to medicines
     * @throws org.sklad.goods.ledger.TooFewToReserve if fewer are available
     */
    public boolean reserve(IdempotencyKey claim, UUID id, NewReservation wanted, Operator by) {
        Instant now = clock.instant();
        BeneficiaryId person = owner(id, by, Role.FIELD);
        return database.once(claim, now, handle -> {
            Beneficiary present = beneficiaries.take(handle, person, by, Role.FIELD);
            Need need = requireOpen(handle, id);
            LocalDate today = LocalDate.ofInstant(now, present.zone());
            Item item = chosen(handle, need, wanted, today);
            long quantity = wanted.quantity().orElse(need.unmet());
            requireValid(need, present, item, quantity, wanted.until(), today, by);
            // The person may have arrived after the clock was read. Without this, the reservation would belong to the
            // stay before.
            Instant from = now.isBefore(present.staySince()) ? present.staySince() : now;
            Reservations.keep(
                    handle,
                    new Reservation(
                            claim.id(),
                            1,
                            id,
                            person,
                            present.centre(),
                            item.sku(),
                            item.sku(),
                            quantity,
                            wanted.until(),
                            by.id(),
                            from,
                            from),
                    today);
        });
    }

    private static Need requireOpen(Handle handle, UUID id) {
        Need need = dao(handle).find(id).orElseThrow(NotFound::new);
        if (!need.isOpen()) {
            throw Refused.conflict("needs.not-open");
        }
        return need;
    }

    private static void requireValid(
            Need need, Beneficiary person, Item item, long quantity, LocalDate until, LocalDate today, Operator by) {
        if (!person.present()) {
            throw new InvalidFields("until", Message.of("needs.kept.person-left"));
        }
        if (item.isMedicine() && !by.may(Right.MEDICINE)) {
            throw new InvalidFields("item", Message.of("needs.medicine-right"));
        }
        List<FieldError> errors = new ArrayList<>();
        if (until.isBefore(today) || until.isAfter(today.plusDays(Reservations.MOST_DAYS))) {
            errors.add(new FieldError("until", Message.of("needs.kept.until.when", Reservations.MOST_DAYS)));
        }
        if (quantity > need.unmet()) {
            errors.add(new FieldError("quantity", Message.of("needs.kept.more-than-needed", need.unmet())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** Returns the named item, or else the fitting item with the most available. */
    private static Item chosen(Handle handle, Need need, NewReservation wanted, LocalDate today) {
        List<Item> fitting = fitting(handle, need);
        if (wanted.item().isPresent()) {
            Sku meant = Skus.find(handle, wanted.item().get())
                    .map(Item::sku)
                    .orElse(wanted.item().get());
            return fitting.stream()
                    .filter(each -> each.sku().equals(meant))
                    .findFirst()
                    .orElseThrow(() -> new InvalidFields("item", Message.of("needs.kept.does-not-fit")));
        }
        Map<Sku, AvailableStock> free = free(handle, need, fitting, today);
        return fitting.stream()
                .max(Comparator.comparingLong(each -> units(free, each)))
                .orElseThrow(NotFound::new);
    }

    private static List<Item> fitting(Handle handle, Need need) {
        Set<Sku> sku = need.item().map(Set::of).orElseGet(Set::of);
        Set<StyleCode> style = need.style().map(Set::of).orElseGet(Set::of);
        return SizeFit.matching(
                        need.item(), need.style(), need.size(), Skus.named(handle, sku), Items.ofStyles(handle, style))
                .toList();
    }

    private static Map<Sku, AvailableStock> free(Handle handle, Need need, Collection<Item> items, LocalDate today) {
        Set<Sku> skus = items.stream().map(Item::sku).collect(Collectors.toSet());
        return Reservations.free(handle, need.centre(), skus, today, Optional.of(need.id()));
    }

    private static long units(Map<Sku, AvailableStock> free, Item item) {
        return Optional.ofNullable(free.get(item.sku()))
                .map(AvailableStock::free)
                .orElse(0L);
    }

    /**
     * Releases the goods reserved for a need.
     *
     * @return true if this request released them; false if the same request came before with this id
     * @throws NotFound if no person that the operator sees has this need
     * @throws org.sklad.platform.i18n.Forbidden if the operator is neither a field worker nor a manager at the person's centre
     * @throws Refused if nothing is reserved for the need any more
     */
    public boolean release(IdempotencyKey claim, UUID id, Operator by) {
        Instant now = clock.instant();
        BeneficiaryId person = owner(id, by, MAY_RELEASE);
        return database.once(claim, now, handle -> {
            Beneficiary present = beneficiaries.take(handle, person, by, MAY_RELEASE);
            Need need = dao(handle).find(id).orElseThrow(NotFound::new);
            if (need.on(LocalDate.ofInstant(now, present.zone())).reserved() == 0) {
                throw Refused.conflict("needs.kept.nothing");
            }
            Reservations.release(handle, id, by, now);
        });
    }

    /**
     * An item that would meet a need, with the quantity available at the person's centre.
     *
     * @param free quantity beyond the reservations for others
     */
    public record Candidate(Item item, long free) {}

    /**
     * Lists the items that could be reserved for the need, the most available first; empty if the need is not open or the person has left.
     */
    List<Candidate> candidates(UUID id, Operator by) {
        Instant now = clock.instant();
        Need need = needs.get(id, by).need();
        if (!need.isOpen() || !need.present()) {
            return List.of();
        }
        return database.read(handle -> {
            LocalDate today = LocalDate.ofInstant(now, Centres.zone(handle, need.centre()));
            List<Item> items = fitting(handle, need);
            Map<Sku, AvailableStock> free = free(handle, need, items, today);
            return items.stream()
                    .map(item -> new Candidate(item, units(free, item)))
                    .sorted(Comparator.comparingLong(Candidate::free).reversed())
                    .toList();
        });
    }

    /** Returns the default last day of a reservation made today. */
    LocalDate usualUntil(Need need) {
        Instant now = clock.instant();
        return database.read(handle ->
                LocalDate.ofInstant(now, Centres.zone(handle, need.centre())).plusDays(Reservations.USUAL_DAYS));
    }

    /** Checks that the operator may release the reservation, before the form is checked. */
    void requireReleasable(UUID id, Operator by) {
        owner(id, by, MAY_RELEASE);
    }

    private BeneficiaryId owner(UUID id, Operator by, Role... any) {
        return database.read(handle -> {
            needs.need(handle, id, by, any);
            return dao(handle).beneficiaryOf(id).orElseThrow(NotFound::new);
        });
    }

    private static NeedDao dao(Handle handle) {
        return handle.attach(NeedDao.class);
    }
}
