package org.sklad.programme.caseload;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Message;

/**
 * Something that an operator has to do by a day.
 *
 * @param person absent for an anonymous person
 * @param what words for the thing
 * @param href address of its page
 * @param finish the act that marks it as done in place; absent if it takes more than a press
 */
public record DatedThing(
        LocalDate dueOn, Optional<CaseCode> person, Message what, String href, Optional<Finish> finish) {
    /**
     * An act whose form needs only an id. It leads back to the page.
     *
     * @param address the address to which its form is sent
     */
    public record Finish(String address, Message label) {}
}
