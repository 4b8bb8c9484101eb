package org.sklad.people.pages;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.i18n.Message;

/**
 * The open needs of a person, for their page and for the desk. A room above this one keeps the needs and implements this; it is passed in
 * when the application is wired.
 */
public interface Needed {
    /** Lists the open needs of a person who is present, latest first; empty for an operator who does not see needs. */
    List<Lack> open(Beneficiary person, Operator by);

    /** Lists the goods that the person probably needs, most likely first; empty where no need can be recorded, as at the desk. */
    default List<LikelyNeed> likely(Beneficiary person, AgeBand age, Operator by) {
        return List.of();
    }

    /**
     * A need.
     *
     * @param href address of its page
     * @param goods goods that are still to be given
     * @param sku item that meets the need; absent if a size has to be chosen
     * @param style style of the needed item; absent for an item without variants
     * @param size needed size; empty if any will do, or if the item has none
     * @param kept reserved quantity and the date until which it is reserved; absent if nothing is reserved
     */
    record Lack(
            String href,
            Dues.Goods goods,
            Message urgency,
            boolean now,
            Optional<String> sku,
            Optional<String> style,
            String size,
            Optional<Message> kept) {}
}
