package org.sklad.loans;

import org.sklad.distribution.Desk;
import org.sklad.stock.Goods;

/** The front classes of loans on the database of a desk. */
public final class TestLoans {
    private TestLoans() {}

    public static Loans loans(Desk desk) {
        return new Loans(
                desk.database,
                desk.stock.centres.centres(),
                desk.stock.centres.locations(),
                desk.beneficiaries,
                desk.stock.ledger,
                goods(desk),
                desk.dataKeys,
                desk.stock.access.clock);
    }

    public static LoanReturns returns(Desk desk) {
        return new LoanReturns(
                desk.database,
                desk.stock.centres.locations(),
                desk.stock.ledger,
                goods(desk),
                desk.dataKeys,
                desk.stock.access.clock);
    }

    private static Goods goods(Desk desk) {
        return new Goods(desk.stock.centres.locations(), desk.stock.access.clock);
    }
}
