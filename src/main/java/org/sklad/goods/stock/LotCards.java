package org.sklad.goods.stock;

import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.donors.Restrictions;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.Database;

/** Lots with the names of their item, donor, funding source and restrictions. */
public final class LotCards {
    private final Database database;

    public LotCards(Database database) {
        this.database = database;
    }

    /**
     * Returns the card of a lot.
     *
     * @throws org.sklad.platform.i18n.NotFound if the operator does not see the lot
     */
    public LotDetails get(LotCode code, Operator by) {
        return database.read(handle -> {
            Lot lot = Lots.visible(handle, code, by);
            return new LotDetails(
                    lot,
                    Skus.get(handle, lot.sku()),
                    Sources.find(handle, SourceKind.DONOR, lot.donor()),
                    Sources.find(handle, SourceKind.FUNDING_SOURCE, lot.fundingSource()),
                    Restrictions.of(handle, lot),
                    Lots.changes(handle, code));
        });
    }
}
