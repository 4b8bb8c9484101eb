package org.sklad.aid.needs;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.pages.Dues;
import org.sklad.people.pages.Needed;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.Message;

/** Source of a person's open needs for the person's page and the desk. */
public final class OpenNeeds implements Needed {
    /** Maximum number of needs. Nobody needs more at once, and the list of needs shows all. */
    private static final int MOST = 50;

    private final Needs needs;

    public OpenNeeds(Needs needs) {
        this.needs = needs;
    }

    @Override
    public List<Lack> open(Beneficiary person, Operator by) {
        return person.present() && by.roles().hasAt(person.centre(), NeedReader.SEE)
                ? needs.list(NeedFilter.open(person), PlaceInTime.FIRST, MOST, by).stream()
                        .map(OpenNeeds::lack)
                        .toList()
                : List.of();
    }

    private static Lack lack(ListedNeed listed) {
        Need need = listed.need();
        Item item = listed.item();
        return new Lack(
                "/needs/" + need.id(),
                new Dues.Goods(need.unmet(), listed.title(need.unmet())),
                Message.of("needs.urgency." + need.urgency()),
                need.urgency() == Urgency.NOW,
                Optional.of(item.sku().value()).filter(any -> listed.isOfThisItem()),
                item.facts().style().map(StyleCode::value),
                listed.isOfThisItem() ? item.facts().size() : need.size(),
                need.reservedUntil().map(until -> Message.of("needs.kept.for-you", need.reserved(), until)));
    }
}
