package org.sklad.goods.planning;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.goods.ledger.Moved;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.ledger.Received;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.MovementKind;
import org.sklad.goods.lots.Origin;
import org.sklad.platform.db.Database;

/** Two centres for one test, with a manager of both, in a database that tests share. */
final class Town {
    final TestStock stock;
    final CentreCode here;
    final CentreCode there;
    final Operator manager;
    final Levels levels;
    final Seasons seasons;
    final Shortages shortages;
    final LevelProposals proposals;
    final LevelImport imports;

    Town(TestStock stock, Database database) {
        this.stock = stock;
        String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        here = centre("A" + mark);
        there = centre("B" + mark);
        manager = stock.access.operator(Access.unique("manager"), "manager@" + here, "manager@" + there);
        levels = stock.access.features.planning.levels;
        seasons = stock.access.features.planning.seasons;
        shortages = stock.access.features.planning.shortages;
        proposals = stock.access.features.planning.proposals;
        imports = stock.access.features.planning.imports;
    }

    private CentreCode centre(String code) {
        stock.centres.add(code);
        return new CentreCode(code);
    }

    void set(CentreCode centre, Sku sku, LevelBasis basis, long minimum, long target) {
        levels.set(Access.claim("level"), new Level(centre, sku, basis, minimum, target), manager);
    }

    void set(CentreCode centre, Item item, long minimum, long target) {
        set(centre, item.sku(), LevelBasis.UNITS, minimum, target);
    }

    void lead(CentreCode centre, long days) {
        proposals.setLeadTime(Access.claim("lead-time"), new LeadTime(centre, days), manager);
    }

    /** Hands out the quantity, or all that is available if that is less. */
    void giveUpTo(CentreCode centre, Item item, long quantity) {
        Centre at = stock.centres.centres().get(centre);
        long there = stock.database
                .read(handle -> shortages.of(handle, at, List.of(item.sku())))
                .get(0)
                .available();
        if (there > 0) {
            give(centre, item, Math.min(there, quantity));
        }
    }

    void receive(CentreCode centre, Item item, long quantity) {
        stock.receive(item, stock.store(centre.value()), quantity);
    }

    /** Hands out the quantity and returns the document, for a later reversal. */
    UUID give(CentreCode centre, Item item, long quantity) {
        var document = stock.document();
        stock.issue(document, stock.store(centre.value()).location(), Wanted.of(1, item.sku(), quantity));
        return document.id();
    }

    /** Buys the quantity for one person and hands it out, in one document, and returns the document for a later reversal. */
    UUID buy(CentreCode centre, Item item, long quantity) {
        var document = stock.document();
        Place store = stock.store(centre.value());
        Received bought = new Received(
                -1,
                LotKey.of(item.sku(), Origin.UNKNOWN),
                Optional.empty(),
                LotCodes.random(stock.access.randomness),
                store,
                quantity);
        stock.database.write(handle -> stock.ledger.receive(handle, document, MovementKind.RECEIPT, List.of(bought)));
        stock.issue(document, store.location(), Wanted.of(1, item.sku(), quantity));
        return document.id();
    }

    /** Returns the quantity of an earlier document to stock. The result is the new document, for a later reversal. */
    UUID bringBack(CentreCode centre, UUID given, long quantity) {
        var document = stock.document();
        Place store = stock.store(centre.value());
        stock.database.write(handle -> {
            Place people = Place.loose(stock.centres.locations().virtual(handle, centre, LocationKind.BENEFICIARY));
            LotCode lot = StockLedger.posted(handle, given).get(0).lot();
            Moved back = new Moved(1, lot, people, store, quantity);
            stock.ledger.move(handle, document, MovementKind.HANDOUT_RETURN, List.of(back));
            return true;
        });
        return document.id();
    }

    /** Sets levels in units for many items at once. */
    void setAll(CentreCode centre, List<Item> items, long minimum, long target) {
        stock.database.write(handle -> {
            items.forEach(
                    item -> Levels.dao(handle).put(new Level(centre, item.sku(), LevelBasis.UNITS, minimum, target)));
            return true;
        });
    }

    /** Receives the quantity of each item. */
    void receiveAll(CentreCode centre, List<Item> items, long quantity) {
        Place store = stock.store(centre.value());
        List<Received> lines = items.stream()
                .map(item -> stock.received(LotKey.of(item.sku(), Origin.UNKNOWN), store, quantity))
                .toList();
        var document = stock.document();
        stock.database.write(handle -> stock.ledger.receive(handle, document, MovementKind.RECEIPT, lines));
    }

    void days(long days) {
        stock.access.clock.advance(Duration.ofDays(days));
    }
}
