package org.sklad.oversight.evidence;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.sklad.goods.lots.SourceCode;

/** Reads the ledger of a funding source, lot by lot and in key ranges, within one snapshot. */
final class EvidenceReading {
    static final int RANGE = 1_000;

    private final EvidenceDao dao;
    private final Cut cut;
    private final SortedMap<Long, Makeups.Held> lots;

    EvidenceReading(Handle handle, SourceCode source, Cut cut) {
        this.dao = handle.attach(EvidenceDao.class);
        this.cut = cut;
        this.lots = Makeups.of(dao, source);
    }

    static EvidenceReading of(Handle handle, SourceCode source, EvidencePeriod period) {
        EvidenceDao dao = handle.attach(EvidenceDao.class);
        return new EvidenceReading(
                handle, source, new Cut(dao.lastBefore(period.begins()), dao.lastBefore(period.ends())));
    }

    /** Takes what the lists of the package are made of. */
    interface Listener {
        /** Takes a movement of the period. */
        void moved(Makeups.Held held, LedgerRow row) throws IOException;

        /** Takes a lot after its last movement. */
        void ended(LotAccount account) throws IOException;
    }

    Cut cut() {
        return cut;
    }

    SortedMap<Long, Makeups.Held> lots() {
        return lots;
    }

    Balance balance(Listener listener) throws IOException {
        Balance balance = new Balance();
        for (Makeups.Held held : lots.values()) {
            LotAccount account = new LotAccount(held, cut);
            long lot = held.lot().code();
            for (List<LedgerRow> some = dao.movements(lot, 0, RANGE);
                    !some.isEmpty();
                    some = dao.movements(lot, some.get(some.size() - 1).id(), RANGE)) {
                for (LedgerRow row : some) {
                    account.take(row);
                    balance.follow(row, held.makeup());
                    if (cut.isWithin(row)) {
                        listener.moved(held, row);
                    }
                }
            }
            account.end(dao.balances(lot), dao.givenByHandouts(lot));
            balance.add(account);
            listener.ended(account);
        }
        balance.end();
        return balance;
    }
}
