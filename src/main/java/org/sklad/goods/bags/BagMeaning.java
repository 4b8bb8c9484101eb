package org.sklad.goods.bags;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sklad.centres.places.Location;
import org.sklad.centres.places.Locations;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Boxes;
import org.sklad.goods.ledger.LotHere;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.Goods;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Interprets codes during the reconciliation of a bag, in the caller's transaction. */
final class BagMeaning {
    private static final int CANDIDATES = 30;

    private final Handle handle;
    private final Goods goods;
    private final Reconciliation reconciliation;
    private final Location bag;

    BagMeaning(Handle handle, Goods goods, Locations locations, Reconciliation reconciliation) {
        this.handle = handle;
        this.goods = goods;
        this.reconciliation = reconciliation;
        this.bag = locations.getById(handle, reconciliation.bagId());
    }

    /** A lot, and the number of units per scan. */
    record Named(LotHere lot, long each) {}

    /** Meaning of a code: another place in the bag, one lot, several possible lots, or something that cannot be counted. */
    record Meaning(
            Optional<BoxCode> place, Optional<Named> lot, List<LotHere> several, long each, Optional<Message> fault) {
        static Meaning at(BoxCode box) {
            return new Meaning(Optional.of(box), Optional.empty(), List.of(), 1, Optional.empty());
        }

        static Meaning of(Named lot) {
            return new Meaning(Optional.empty(), Optional.of(lot), List.of(), lot.each(), Optional.empty());
        }

        static Meaning oneOf(List<LotHere> several, long each) {
            return new Meaning(Optional.empty(), Optional.empty(), several, each, Optional.empty());
        }

        static Meaning fault(Message why) {
            return new Meaning(Optional.empty(), Optional.empty(), List.of(), 1, Optional.of(why));
        }
    }

    Meaning of(String code, BoxCode at) {
        Optional<GoodsMeaning> found = goods.find(handle, code, reconciliation.centre());
        return found.map(good -> of(good, at)).orElseGet(() -> Meaning.oneOf(List.of(), 1));
    }

    private Meaning of(GoodsMeaning good, BoxCode at) {
        if (good instanceof GoodsMeaning.OfLot lot) {
            return Meaning.of(new Named(here(lot, at), lot.quantity()));
        }
        if (good instanceof GoodsMeaning.OfItem item) {
            return item.isOfMissingLot()
                    ? Meaning.fault(Message.of(
                            "stock.line.lot-not-here",
                            item.number(),
                            item.item().title(),
                            reconciliation.centre().value()))
                    : of(item, at);
        }
        if (good instanceof GoodsMeaning.OfBox box) {
            return isHere(box.box())
                    ? Meaning.at(box.box())
                    : Meaning.fault(Message.of("moves.box-not-here", box.box().grouped(), reconciliation.address()));
        }
        if (good instanceof GoodsMeaning.OfLocation place) {
            return place.location().id().equals(bag.id())
                    ? Meaning.at(BoxCode.LOOSE)
                    : Meaning.fault(
                            Message.of("bags.bag.not-this", place.location().address(), reconciliation.address()));
        }
        return good instanceof GoodsMeaning.Faulty faulty ? Meaning.fault(faulty.fault()) : Meaning.oneOf(List.of(), 1);
    }

    /**
     * Returns the lot that one more scan counts. A maker's code cannot distinguish the lots of several donors: those that are recorded there
     * are meant, and each is filled up to its balance before the next.
     */
    private LotHere here(GoodsMeaning.OfLot lot, BoxCode at) {
        List<LotCode> filled = lot.alike().size() == 1
                ? List.of()
                : handle.attach(ReconciliationDao.class)
                        .fillable(reconciliation.id(), bag.id(), at, lot.item().sku(), lot.quantity());
        LotCode meant = filled.stream()
                .filter(lot.alike()::contains)
                .findFirst()
                .orElse(lot.lot().code());
        // Lots that a code cannot distinguish have the same number and date.
        return new LotHere(
                meant, lot.item().sku(), lot.lot().number(), lot.lot().expiresOn(), true);
    }

    private Meaning of(GoodsMeaning.OfItem item, BoxCode at) {
        List<LotHere> candidates = candidates(List.of(item.item().sku()), at);
        List<LotHere> here = candidates.stream().filter(LotHere::here).toList();
        if (candidates.isEmpty()) {
            return Meaning.fault(Message.of("bags.bag.none-of-item", item.item().title()));
        }
        return here.size() == 1
                ? Meaning.of(new Named(here.get(0), item.quantity()))
                : Meaning.oneOf(candidates, item.quantity());
    }

    /** Finds lots of the items that may be meant. Lots in the bag by the ledger come first. */
    List<LotHere> candidates(List<Sku> items, BoxCode at) {
        return Lots.candidates(handle, new Place(bag, at), items, CANDIDATES);
    }

    private boolean isHere(BoxCode box) {
        return Boxes.location(handle, box).equals(Optional.of(bag.id()));
    }

    /**
     * Finds the lot that a count names.
     *
     * @throws InvalidFields if the count names no lot or several, or a box that is not in the bag
     */
    Named lot(BagCount count) {
        if (count.lot().isPresent() == count.code().isPresent()) {
            throw new InvalidFields("lot", Message.of("stock.line.one-name"));
        }
        if (!count.box().isLoose() && !isHere(count.box())) {
            throw new InvalidFields(
                    "box", Message.of("moves.box-not-here", count.box().grouped(), reconciliation.address()));
        }
        return count.lot().isPresent()
                ? named(
                        of(count.lot().get().toString(), count.box()),
                        "lot",
                        Message.of("stock.line.no-lot", count.lot().get().code().grouped()))
                : named(
                        of(count.code().orElseThrow().text(), count.box()),
                        "code",
                        Message.of(
                                "stock.line.no-goods",
                                count.code().orElseThrow().shown(),
                                reconciliation.centre().value()));
    }

    private static Named named(Meaning meaning, String field, Message unknown) {
        return meaning.lot()
                .orElseThrow(() -> new InvalidFields(
                        field,
                        meaning.several().isEmpty()
                                ? meaning.fault().orElse(unknown)
                                : Message.of("bags.bag.which-lot")));
    }
}
