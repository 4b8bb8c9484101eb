package org.sklad.aid.days;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.Locations;
import org.sklad.goods.adjustments.Adjustments;
import org.sklad.goods.adjustments.Correction;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.moves.Moves;
import org.sklad.goods.moves.NewMove;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * Closes distribution days. In one transaction, it records the count of the remaining stock, corrects differences and moves the rest to a
 * chosen location. Warehouse workers and managers of the centre can close a day. The number of handouts collected by another person stays that of
 * the closing. Later departures change nothing. A late paper or a reversal still moves a person between absent and served.
 */
public final class DayClosings {
    private final Database database;
    private final DistributionDays days;
    private final Locations locations;
    private final Adjustments adjustments;
    private final Moves moves;
    private final Randomness randomness;
    private final InstantSource clock;

    DayClosings(
            Database database,
            DistributionDays days,
            Locations locations,
            Adjustments adjustments,
            Moves moves,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.days = days;
        this.locations = locations;
        this.adjustments = adjustments;
        this.moves = moves;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Closes a day.
     *
     * @param counted each lot of the day's goods at each place at its location and below it, so that none is forgotten; not in
     *     quarantine or in other bags
     * @param returnsTo location that all counted goods are moved to; absent if they stay
     * @return true if this request closed the day; false for a repeated id
     * @throws DayWrongState if the day is already closed or cancelled, or is still to come
     * @throws InvalidFields if a lot is not counted, counted twice or not one of the day's, if a balance has changed since the operator who
     *     counted saw it, or if {@code returnsTo} is not another active location of the centre
     */
    public boolean close(
            IdempotencyKey claim, UUID id, List<CountedLot> counted, Optional<String> returnsTo, Operator by) {
        days.requireMayChange(id, by, mayClose());
        Instant now = clock.instant();
        List<UUID> ids =
                Stream.generate(randomness::id).limit(2L * counted.size() + 1).toList();
        return database.once(claim, now, handle -> {
            DayDao dao = handle.attach(DayDao.class);
            DistributionDay day = dao.find(id).orElseThrow(NotFound::new);
            if (dao.close(id) == 0) {
                throw DayWrongState.notPlanned(dao.state(id));
            }
            DayWrongState.requireCome(day, LocalDate.ofInstant(now, Centres.zone(handle, day.centre())));
            DayGoods goods = DayGoods.of(handle, day);
            Optional<Location> to = returnsTo.map(text -> location(handle, day, text));
            Map<CountedLot.Where, DayLot> standing =
                    goods.toCount(List.of()).stream().collect(Collectors.toMap(DayLot::where, Function.identity()));
            requireCounted(handle, day, goods, standing, counted);
            write(handle, goods, day, claim, to, by, now);
            List<LeftoverRow> rows = corrected(handle, claim, day, standing, counted, ids, by, now);
            handle.attach(DayClosingDao.class).insertLeft(rows);
            to.ifPresent(place -> carry(
                    handle,
                    claim,
                    day,
                    counted,
                    place,
                    ids.subList(counted.size(), ids.size()).iterator(),
                    by,
                    now));
        });
    }

    private static void write(
            Handle handle,
            DayGoods goods,
            DistributionDay day,
            IdempotencyKey claim,
            Optional<Location> to,
            Operator by,
            Instant now) {
        Figures figures = Figures.of(
                handle.attach(ExpectedDao.class).counts(day.id(), day.centre(), day.heldOn(), goods.givenByRule()));
        handle.attach(DayClosingDao.class)
                .insert(new DayClosingDao.Insert(
                        day.id(),
                        claim.id(),
                        figures.expected(),
                        figures.served(),
                        figures.late(),
                        figures.missing(),
                        goods.handed(goods.given()).proxies(),
                        to.map(place -> place.code().value()).orElse(""),
                        by.id(),
                        now));
    }

    private Location location(Handle handle, DistributionDay day, String text) {
        return locations
                .findReal(handle, day.centre(), text)
                .filter(each -> each.active() && !each.id().equals(day.locationId()))
                .orElseThrow(() -> new InvalidFields("returnsTo", Message.of("days.no-place-to-return", text)));
    }

    private void requireCounted(
            Handle handle,
            DistributionDay day,
            DayGoods goods,
            Map<CountedLot.Where, DayLot> standing,
            List<CountedLot> counted) {
        List<FieldError> errors = new ArrayList<>();
        Map<CountedLot.Where, Long> times = counted.stream()
                .collect(Collectors.groupingBy(each -> each.where(day.location()), Collectors.counting()));
        for (int i = 0; i < counted.size(); i++) {
            CountedLot each = counted.get(i);
            String field = String.format(ClosingForm.PREFIX, i);
            if (times.getOrDefault(each.where(day.location()), 0L) > 1) {
                errors.add(new FieldError(field + "lot", Message.of("days.counted-twice")));
            }
            Optional<DayLot> there = Optional.ofNullable(standing.get(each.where(day.location())));
            if (there.isEmpty() && !isOfDay(handle, day, goods, each)) {
                errors.add(new FieldError(field + "lot", Message.of("days.not-of-day")));
            }
            long quantity = there.map(DayLot::quantity).orElse(0L);
            if (each.standing().filter(seen -> seen != quantity).isPresent()) {
                errors.add(new FieldError(field + "quantity", Message.of(ClosingForm.CHANGED, quantity)));
            }
        }
        long uncounted = standing.keySet().stream()
                .filter(each -> !times.containsKey(each))
                .count();
        if (uncounted > 0) {
            errors.add(new FieldError("counted", Message.of("days.not-counted", uncounted)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** True for a lot of the day's goods that has no balance at a place that is counted: a loose lot, or nothing of a lot in a box. */
    private boolean isOfDay(Handle handle, DistributionDay day, DayGoods goods, CountedLot counted) {
        Location place = locations.get(handle, day.centre(), counted.location().orElse(day.location()));
        return (counted.box().isLoose() || counted.quantity() == 0)
                && goods.isCountedAt(place.kind(), place.id())
                && Lots.findAt(handle, counted.lot(), day.centre())
                        .map(lot -> Skus.get(handle, lot.sku()))
                        .filter(item -> goods.isOfDay(item.sku(), item.facts().style(), item.category()))
                        .isPresent();
    }

    private List<LeftoverRow> corrected(
            Handle handle,
            IdempotencyKey claim,
            DistributionDay day,
            Map<CountedLot.Where, DayLot> standing,
            List<CountedLot> counted,
            List<UUID> ids,
            Operator by,
            Instant now) {
        List<LeftoverRow> rows = new ArrayList<>();
        for (CountedLot each : counted) {
            Optional<DayLot> there = Optional.ofNullable(standing.get(each.where(day.location())));
            long before = there.map(DayLot::quantity).orElse(0L);
            long change = each.quantity() - before;
            LocationCode place = each.location().orElse(day.location());
            UUID id = ids.get(rows.size());
            if (change != 0) {
                Reason reason = change > 0 ? Reason.FOUND : Reason.DATA_ERROR;
                adjustments.post(
                        handle,
                        Document.now(id, by, now),
                        claim,
                        new Correction(day.centre(), place, each.lot(), each.box(), change, reason, ""));
            }
            rows.add(new LeftoverRow(
                    day.id(),
                    rows.size() + 1,
                    each.lot(),
                    there.map(DayLot::locationId)
                            .orElseGet(() ->
                                    locations.get(handle, day.centre(), place).id()),
                    each.box(),
                    before,
                    each.quantity(),
                    change == 0 ? "" : id.toString()));
        }
        return rows;
    }

    /** Moves the counted goods from each place. A box moves as a whole. */
    private void carry(
            Handle handle,
            IdempotencyKey claim,
            DistributionDay day,
            List<CountedLot> counted,
            Location to,
            Iterator<UUID> ids,
            Operator by,
            Instant now) {
        Map<LocationCode, List<CountedLot>> places = counted.stream()
                .filter(each -> each.quantity() > 0)
                .collect(Collectors.groupingBy(
                        each -> each.location().orElse(day.location()), TreeMap::new, Collectors.toList()));
        places.remove(to.code());
        places.forEach((from, lots) -> {
            Stream<NewMoveLine> loose = lots.stream()
                    .filter(each -> each.box().isLoose())
                    .map(each -> NewMoveLine.of(each.lot(), each.quantity()));
            Stream<NewMoveLine> boxes = lots.stream()
                    .map(CountedLot::box)
                    .filter(box -> !box.isLoose())
                    .distinct()
                    .map(NewMoveLine::of);
            moves.post(
                    handle,
                    Document.now(ids.next(), by, now),
                    claim,
                    new NewMove(
                            day.centre(),
                            from.value(),
                            to.code().value(),
                            Stream.concat(loose, boxes).toList()));
        });
    }

    /**
     * Lists each lot of the day's goods at each place, with its recorded balance.
     *
     * @param typed lots that are also listed, with balance 0, where all of them has gone
     */
    public List<Leftover> toCount(UUID id, Collection<LotCode> typed, Operator by) {
        days.requireMayChange(id, by, mayClose());
        return database.read(handle -> {
            DistributionDay day = DistributionDays.visible(handle, id, by, mayClose());
            List<DayLot> standing = DayGoods.of(handle, day).toCount(typed);
            Map<Sku, Item> items =
                    Skus.named(handle, standing.stream().map(DayLot::sku).collect(Collectors.toSet()));
            return standing.stream()
                    .map(lot -> new Leftover(
                            lot, Optional.ofNullable(items.get(lot.sku())).orElseThrow(NotFound::new)))
                    .toList();
        });
    }

    /** A lot at a place and its item. */
    public record Leftover(DayLot lot, Item item) {}

    /** Returns the roles that may close a day. */
    public static Role[] mayClose() {
        return new Role[] {Role.WAREHOUSE, Role.MANAGER};
    }
}
