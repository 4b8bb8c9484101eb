package org.sklad.aid.handouts;

import org.sklad.access.signin.Sessions;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.stock.Goods;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;

/**
 * The steps of a handout.
 *
 * @param preparation work before the transaction: encryption, and authentication of the second operator
 * @param booking the transaction itself
 * @param offline the transaction of a handout that a device recorded without the network
 */
record HandoutSteps(Preparation preparation, Booking booking, OfflineBooking offline, HandoutCipher seals) {
    static HandoutSteps of(
            Database database,
            Locations locations,
            Beneficiaries people,
            Entitlements entitlements,
            StockLedger ledger,
            Goods goods,
            Sessions sessions,
            HandoutCipher seals) {
        return new HandoutSteps(
                new Preparation(database, locations, people, new SecondOperators(sessions), seals),
                new Booking(people, entitlements, new WantedGoods(goods), ledger),
                new OfflineBooking(locations, people, entitlements, ledger, seals),
                seals);
    }
}
