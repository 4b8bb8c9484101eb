package org.sklad.aid.loans;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.stock.GoodsAtHand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Borrowed;
import org.sklad.people.pages.Dues;
import org.sklad.people.pages.LoanOffer;
import org.sklad.people.pages.LoanOffers;
import org.sklad.platform.db.PlaceInTime;

/** The items on loan on the page of a person. */
public final class PersonLoans implements Borrowed {
    /** Enough for any person; the list of loans shows all. */
    private static final int MOST = 20;

    /** Number of buttons that fit on a phone below the rest of the page. */
    private static final int MOST_OFFERS = 6;

    private static final List<Category> USUAL = List.of(Category.BEDDING, Category.OTHER);

    private final Loans loans;
    private final Centres centres;
    private final GoodsAtHand goods;
    private final InstantSource clock;

    PersonLoans(Loans loans, Centres centres, GoodsAtHand goods, InstantSource clock) {
        this.loans = loans;
        this.centres = centres;
        this.goods = goods;
        this.clock = clock;
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
        Centre centre = centres.get(person.centre());
        LocalDate dueOn =
                LocalDate.ofInstant(clock.instant(), centre.timeZone()).plus(Loans.USUAL);
        return new LoanOffers(
                LoanDesk.STORE,
                dueOn,
                person.present() && by.roles().hasAt(person.centre(), Role.FIELD) ? offers(centre, by) : List.of());
    }

    private List<LoanOffer> offers(Centre centre, Operator by) {
        Map<Sku, Item> offered = new LinkedHashMap<>();
        loans.usual(centre.code(), LoanDesk.STORE).forEach(item -> offered.put(item.sku(), item));
        for (Category category : USUAL) {
            goods.first(category, new LocationCode(LoanDesk.STORE), centre, by, MOST_OFFERS)
                    .forEach(each -> offered.putIfAbsent(each.item().sku(), each.item()));
        }
        return offered.values().stream()
                .limit(MOST_OFFERS)
                .map(item -> new LoanOffer(item.ownCode().digits(), item.title(1)))
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
