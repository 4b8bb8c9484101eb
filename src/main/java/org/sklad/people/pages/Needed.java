package org.sklad.people.pages;

import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.i18n.Message;

/**
 * What somebody was found to need and has not got, for the page of a person and the desk. It is kept by a package above this one, which
 * is handed to the pages where all is wired.
 */
public interface Needed {
    /** The open needs of who is present, the latest first; nothing for who does not see needs. */
    List<Lack> open(Beneficiary person, Operator by);

    /**
     * A need.
     *
     * @param href of its own page
     * @param goods what is still to be given
     * @param sku of the very item that would meet it; absent where a size has to be chosen
     * @param style that it is of; absent for a thing of one kind
     * @param size that is needed; empty where any will do, or it has none
     * @param kept how many are kept for them, and until when; absent where none are
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
