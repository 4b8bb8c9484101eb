package org.sklad.aid.loans;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.Locations;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.goods.ledger.Supply;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.Expiry;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Borrowed;
import org.sklad.people.pages.Dues;
import org.sklad.people.pages.LoanOffer;
import org.sklad.people.pages.LoanOffers;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.feature.Base;

/** The items on loan on the page of a person. */
public final class PersonLoans implements Borrowed {
    /** Enough for any person; the list of loans shows all. */
    private static final int MOST = 20;

    /** Number of buttons that fit on a phone below the rest of the page. */
    private static final int MOST_OFFERS = 6;

    /** Number of latest loans from which the usual goods are counted. */
    private static final int LOOKED_AT = 100;

    /** Number of usual goods that are looked up in the store. */
    private static final int MOST_USUAL = 24;

    private static final List<Category> USUAL = List.of(Category.BEDDING, Category.OTHER);

    private final Loans loans;
    private final Centres centres;
    private final Locations locations;
    private final StockLedger ledger;
    private final Database database;
    private final InstantSource clock;

    PersonLoans(Loans loans, Centres centres, Locations locations, StockLedger ledger, Base base) {
        this.loans = loans;
        this.centres = centres;
        this.locations = locations;
        this.ledger = ledger;
        this.database = base.database();
        this.clock = base.clock();
    }

    @Override
    public List<Lent> out(Beneficiary person, Operator by) {
        return by.roles().has(LoanReader.SEE)
                ? loans.list(LoanFilter.out(person.caseCode()), PlaceInTime.FIRST, MOST, by).stream()
                        .map(PersonLoans::lent)
                        .toList()
                : List.of();
    }

    /** Offers the goods that were lent here most often, then bedding and goods of the category OTHER. */
    @Override
    public LoanOffers offers(Beneficiary person, Operator by) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), centres.get(person.centre()).timeZone());
        return new LoanOffers(
                LoanDesk.STORE,
                today.plus(Loans.USUAL),
                person.present() && by.roles().hasAt(person.centre(), Role.FIELD)
                        ? offers(person.centre(), today, ItemOrder.byName(by.language()))
                        : List.of());
    }

    private List<LoanOffer> offers(CentreCode centre, LocalDate today, ItemOrder order) {
        return database.read(handle -> locations.findReal(handle, centre, LoanDesk.STORE).stream()
                .flatMap(store -> usual(handle, ledger.supply(handle, store, today), order).stream())
                .limit(MOST_OFFERS)
                .map(item -> new LoanOffer(item.ownCode().digits(), item.title(1)))
                .toList());
    }

    /** Lists goods of the latest loans that the store has, those in most loans first, then others of the usual categories by name. */
    private static List<Item> usual(Handle handle, Supply store, ItemOrder order) {
        LoanDao dao = handle.attach(LoanDao.class);
        CentreCode centre = store.from().centre();
        Set<Sku> skus = new LinkedHashSet<>(dao.usual(centre, LOOKED_AT, MOST_USUAL));
        for (Category category : USUAL) {
            skus.addAll(dao.inStock(
                    order, category, centre, store.where().keySet(), new Expiry(store.today()), 2 * MOST_OFFERS));
        }
        Map<Sku, Item> items = Skus.named(handle, skus);
        List<Wanted> lines = new ArrayList<>();
        skus.forEach(sku -> lines.add(Wanted.of(lines.size(), sku, 1)));
        return store.seek(lines, lot -> 0).stream()
                .flatMap(pick ->
                        Stream.ofNullable(items.get(lines.get(pick.line()).sku())))
                .toList();
    }

    private static Lent lent(ListedLoan listed) {
        return new Lent(
                listed.loan().dueOn(),
                listed.overdue(),
                "/loans/" + listed.loan().id(),
                listed.goods().stream()
                        .filter(each -> each.out() > 0)
                        .map(each ->
                                new Dues.Goods(each.out(), listed.item(each).title(each.out())))
                        .toList());
    }
}
