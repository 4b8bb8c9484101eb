package org.sklad.people.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;

/**
 * The entitlements and handouts of a person, for their page. A room above this one keeps them and implements this; it is passed in when the
 * application is wired.
 */
public interface Dues {
    /** Returns the rest of each rule today, for an operator who sees the person. */
    List<Due> today(Beneficiary person, Operator by);

    /** Returns the latest handouts in the person's present centre, latest first. */
    List<Got> last(Beneficiary person, Operator by);

    /**
     * The rest of a rule.
     *
     * @param name name of the rule, by language
     * @param quantity rest in smallest units
     * @param rule quantity that the rule gives at most, its recipients and its period
     * @param nextOn first day on which more is due; absent if there is none, or if everything is due now
     */
    record Due(Function<Language, String> name, long quantity, Message rule, Optional<LocalDate> nextOn) {}

    /**
     * A handout.
     *
     * @param href address of its page
     */
    record Got(Instant at, String href, boolean takenBack, List<Goods> goods) {}

    /** A quantity of an item in smallest units. */
    record Goods(long quantity, Message item) {}
}
