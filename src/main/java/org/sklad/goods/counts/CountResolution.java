package org.sklad.goods.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Resolves a line of a count, and collects the errors of its fields. */
final class CountResolution {
    private final Handle handle;
    private final Goods goods;
    private final Locations locations;
    private final Count count;
    private final List<FieldError> errors = new ArrayList<>();

    CountResolution(Handle handle, Goods goods, Locations locations, Count count) {
        this.handle = handle;
        this.goods = goods;
        this.locations = locations;
        this.count = count;
    }

    /** @throws InvalidFields with all errors */
    Counted resolve(NewCountLine line) {
        Optional<Place> place = place(line.location(), line.box().orElse(BoxCode.LOOSE));
        Optional<Named> named = named(line, place);
        named.ifPresent(each -> requireItemInScope(each.item(), line));
        Optional<Long> units = named.flatMap(each -> units(line, each.each()));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return new Counted(
                place.orElseThrow(),
                named.orElseThrow().lot(),
                named.orElseThrow().item(),
                units.orElseThrow(),
                named.orElseThrow().alike());
    }

    /** Finds a place; empty if the centre has no such location. Adds an error if the count does not cover it, or the box is not there. */
    Optional<Place> place(String text, BoxCode box) {
        Optional<Location> location = locations.findReal(handle, centre(), text);
        if (location.isEmpty()) {
            refuse("location", "counts.location-unknown", text, centre());
            return Optional.empty();
        }
        objection(location.get()).ifPresent(fault -> errors.add(new FieldError("location", fault)));
        boolean there = box.isLoose()
                || Boxes.location(handle, box)
                        .filter(location.get().id()::equals)
                        .isPresent();
        if (!there) {
            refuse("box", "counts.no-box", box.grouped(), location.get().address());
        }
        return location.map(each -> new Place(each, box));
    }

    /** Returns the reason why a location of the centre cannot be counted; empty if it can. */
    Optional<Message> objection(Location location) {
        if (!location.kind().isReal() || !location.active()) {
            return Optional.of(Message.of("counts.location-closed", location.address()));
        }
        boolean covered = count.location()
                .map(code -> locations.beneath(handle, locations.get(handle, centre(), code)).stream()
                        .anyMatch(each -> each.id().equals(location.id())))
                .orElse(true);
        return covered ? Optional.empty() : Optional.of(Message.of("counts.outside", location.address()));
    }

    /** Returns true if the count covers the item, in any location. */
    boolean covers(Item item) {
        return count.category().map(item.category()::equals).orElse(true)
                && count.item().map(item.sku()::equals).orElse(true);
    }

    /** Lists the lots of items that may be meant in a place, lots with a balance there first; one more than a page shows. */
    List<LotHere> candidates(Place place, List<Item> items) {
        return Lots.candidates(handle, place, items.stream().map(Item::sku).toList(), CountChoice.MOST + 1);
    }

    /** Lists items of the scope that should be in a place and are not fully counted there yet; one more than a page shows. */
    List<ItemHere> here(Place place) {
        List<CountLineDao.Standing> standing = handle.attach(CountLineDao.class)
                .uncounted(
                        count.id(),
                        place.location().id(),
                        place.box(),
                        count.category().map(Category::name).orElse(""),
                        count.item().map(Sku::value).orElse(""),
                        CountAtWork.MOST_HERE + 1);
        Map<Sku, Item> items = Skus.named(
                handle, standing.stream().map(CountLineDao.Standing::sku).collect(Collectors.toSet()));
        return standing.stream()
                .flatMap(each -> Optional.ofNullable(items.get(each.sku()))
                        .map(item -> new ItemHere(item, each.quantity(), each.counted()))
                        .stream())
                .toList();
    }

    /** Returns the candidate for a code that does not name a lot: the only one with a balance in the place; empty otherwise. */
    static Optional<LotHere> only(List<LotHere> candidates) {
        List<LotHere> here = candidates.stream().filter(LotHere::here).toList();
        return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
    }

    /** The lot that a code or name means, and the units of one scan. */
    private record Named(Lot lot, Item item, long each, List<CountLineDao.LotStanding> alike) {}

    private Optional<Named> named(NewCountLine line, Optional<Place> place) {
        if (line.lot().isPresent() == line.code().isPresent()) {
            refuse("lot", "counts.one-name");
            return Optional.empty();
        }
        if (line.lot().isPresent()) {
            LotCode lot = line.lot().get();
            Message unknown = Message.of("counts.no-lot", lot.code().grouped(), centre());
            return found(lot.toString(), "lot", unknown, place);
        }
        String code = line.code().orElseThrow().text();
        Message unknown =
                Message.of("counts.no-goods", line.code().orElseThrow().shown(), centre());
        return found(code, "code", unknown, place);
    }

    private Optional<Named> found(String code, String field, Message unknown, Optional<Place> place) {
        Optional<GoodsMeaning> good = goods.find(handle, code, centre());
        Optional<Named> named = good.flatMap(each -> named(each, place));
        if (named.isEmpty()) {
            errors.add(new FieldError(
                    field, good.flatMap(each -> fault(each, place)).orElse(unknown)));
        }
        return named;
    }

    private Optional<Named> named(GoodsMeaning good, Optional<Place> place) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            List<CountLineDao.LotStanding> alike =
                    place.map(here -> standing(lot, here)).orElse(List.of());
            Lot meant = one(alike, lot.quantity())
                    .flatMap(each -> Lots.findAt(handle, each, centre()))
                    .orElse(lot.lot());
            return Optional.of(new Named(meant, lot.item(), lot.quantity(), alike));
        }
        if (good instanceof GoodsMeaning.OfItem item && !item.isOfMissingLot() && place.isPresent()) {
            return only(candidates(place.get(), List.of(item.item())))
                    .flatMap(only -> goods.find(handle, only.lot().toString(), centre()))
                    .filter(GoodsMeaning.OfLot.class::isInstance)
                    .map(found ->
                            new Named(((GoodsMeaning.OfLot) found).lot(), item.item(), item.quantity(), List.of()));
        }
        return Optional.empty();
    }

    /**
     * Returns the lot that one more scan counts in a place. A maker's code cannot distinguish the lots of several donors: those that are
     * recorded there are meant, and each is filled up to its balance before the next.
     */
    LotCode meant(GoodsMeaning.OfLot lot, Place here) {
        return one(standing(lot, here), lot.quantity()).orElse(lot.lot().code());
    }

    private List<CountLineDao.LotStanding> standing(GoodsMeaning.OfLot lot, Place here) {
        return lot.alike().size() == 1
                ? List.of()
                : handle
                        .attach(CountLineDao.class)
                        .lots(
                                count.id(),
                                here.location().id(),
                                here.box(),
                                lot.item().sku())
                        .stream()
                        .filter(each -> lot.alike().contains(each.lot()))
                        .toList();
    }

    private static Optional<LotCode> one(List<CountLineDao.LotStanding> alike, long units) {
        return alike.stream()
                .filter(each -> each.leftOver() >= units)
                .findFirst()
                .or(() -> alike.stream().reduce((one, next) -> next))
                .map(CountLineDao.LotStanding::lot);
    }

    /** Returns a message that is more precise than "unknown code"; empty if there is none. */
    Optional<Message> fault(GoodsMeaning good, Optional<Place> place) {
        if (good instanceof GoodsMeaning.OfItem item && item.isOfMissingLot()) {
            return Optional.of(
                    Message.of("counts.lot-not-here", item.number(), item.item().title(), centre()));
        }
        if (good instanceof GoodsMeaning.OfItem item) {
            boolean none = place.filter(
                            each -> !candidates(each, List.of(item.item())).isEmpty())
                    .isEmpty();
            return Optional.of(Message.of(
                    none ? "counts.none-of-item" : "counts.which-lot",
                    item.item().title(),
                    centre().value()));
        }
        if (good instanceof GoodsMeaning.OfBox box) {
            return Optional.of(Message.of("counts.is-box", box.box()));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Optional.of(faulty.fault()) : Optional.empty();
    }

    private void requireItemInScope(Item item, NewCountLine line) {
        if (!covers(item)) {
            refuse(line.lot().isPresent() ? "lot" : "code", "counts.other-goods", item.title());
        }
    }

    private Optional<Long> units(NewCountLine line, long each) {
        long named = Stream.of(line.quantity(), line.times())
                .filter(Optional::isPresent)
                .count();
        if (named > 1) {
            refuse("times", "counts.quantity-or-times");
            return Optional.empty();
        }
        if (named == 0 && line.code().isEmpty()) {
            refuse("quantity", "platform.field.required");
            return Optional.empty();
        }
        long counted = line.quantity().or(line::times).orElse(1L);
        long unit = line.quantity().isPresent() ? 1 : each;
        if (counted < 0 || counted > NewCountLine.MOST / unit) {
            refuse(
                    line.quantity().isPresent() ? "quantity" : "times",
                    "platform.field.between",
                    0,
                    NewCountLine.MOST / unit);
            return Optional.empty();
        }
        return Optional.of(counted * unit);
    }

    private CentreCode centre() {
        return count.centre();
    }

    private void refuse(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, Message.of(key, arguments)));
    }
}
