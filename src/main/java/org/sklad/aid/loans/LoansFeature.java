package org.sklad.aid.loans;

import java.util.List;
import org.sklad.centres.places.CentresFeature;
import org.sklad.goods.ledger.LedgerFeature;
import org.sklad.goods.stock.StockFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Items on loan. */
public final class LoansFeature implements Feature {
    public final Loans loans;
    public final LoanReturns returns;
    public final PersonLoans ofPeople;

    private final Base base;
    private final CentresFeature centres;
    private final BeneficiariesFeature people;
    private final StockFeature stock;

    public LoansFeature(
            Base base, CentresFeature centres, BeneficiariesFeature people, LedgerFeature ledger, StockFeature stock) {
        this.base = base;
        this.centres = centres;
        this.people = people;
        this.stock = stock;
        DataKeys keys = base.keys().dataKeys();
        LoanReader reader = new LoanReader(base.database(), centres.centres, new PersonalTexts(keys), base.clock());
        loans = new Loans(
                base.database(),
                centres.locations,
                people.beneficiaries,
                ledger.ledger,
                stock.goods,
                reader,
                base.clock());
        ofPeople = new PersonLoans(loans, centres.centres, centres.locations, ledger.ledger, base);
        returns = new LoanReturns(base.database(), centres.locations, ledger.ledger, stock.goods, keys, base.clock());
    }

    @Override
    public List<Object> components() {
        Forms forms = base.forms();
        LoanActs acts = new LoanActs(loans, returns, forms);
        LoanDesk desk = new LoanDesk(
                loans, acts, people.beneficiaries, stock.stock, centres.locations, forms, base.randomness());
        return List.of(
                new LoansResource(loans, acts),
                new LoanPages(loans, acts, centres.locations, base.randomness()),
                new LoanDeskPages(people.beneficiaries, centres.centres, desk));
    }

    @Override
    public List<String> checkFiles() {
        return List.of("loans");
    }
}
