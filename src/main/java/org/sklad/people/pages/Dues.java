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
 * What somebody may be given and what they were given, for the page of a person. It is kept by a package above this one, which is
 * handed to the page where all is wired.
 */
public interface Dues {
    /** What is left today of each rule, for who may see the person. */
    List<Due> today(Beneficiary person, Operator by);

    /** The latest that they got in the centre where they are, the latest first. */
    List<Got> last(Beneficiary person, Operator by);

    /**
     * What is left of a rule.
     *
     * @param name of the rule, in a language
     * @param quantity smallest units
     * @param of as much as the rule gives at most
     * @param rule for whom and how often
     * @param nextOn the first day on which more is due; absent when it never is, or all is due now
     */
    record Due(
            Function<Language, String> name, long quantity, long of, List<Message> rule, Optional<LocalDate> nextOn) {}

    /**
     * A handout.
     *
     * @param href of its own page
     */
    record Got(Instant at, String href, boolean takenBack, List<Goods> goods) {}

    /** So much of something, in smallest units. */
    record Goods(long quantity, Message item) {}
}
