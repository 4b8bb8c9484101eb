package org.sklad.receiving;

import org.sklad.access.Access;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.stock.StockLedger;

/** The writing down of receipts, with a key of its own. */
public final class TestReceipts {
    private TestReceipts() {}

    public static ReceiptPosting of(StockLedger ledger, Access access) {
        return new ReceiptPosting(
                ledger,
                access.randomness,
                InstallationKeys.random(access.randomness).hash(KeyPurpose.RECEIVED_PACKS),
                MedicineGate.USUAL);
    }
}
