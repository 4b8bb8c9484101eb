package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Colleague;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/**
 * A person in the API, always without identity. Data that the operator may not see is absent: warehouse workers see case code and sizes,
 * only field workers see the card, and vulnerabilities depend on the profession.
 *
 * @param id id of the registration, in the answer to it
 * @param cardCode only in answers about one person, so that no list works as a pile of cards
 * @param vulnerabilities those that the operator may see
 * @param caseworker username of the caseworker
 */
public record BeneficiaryAnswer(
        Optional<UUID> id,
        String caseCode,
        Optional<String> cardCode,
        Optional<State> state,
        Optional<Sex> sex,
        Optional<AgeBand> ageBand,
        SizesAnswer sizes,
        Optional<List<String>> languages,
        Optional<String> centre,
        Optional<String> room,
        Optional<String> household,
        Optional<Instant> staySince,
        Optional<Set<Vulnerability>> vulnerabilities,
        Optional<String> caseworker) {

    /** The presence of the person in a centre. */
    public enum State {
        PRESENT,
        DEPARTED
    }

    /** Known sizes. */
    public record SizesAnswer(Optional<String> clothes, Optional<String> shoes) {}

    /** Returns the person as a row of a list. */
    static BeneficiaryAnswer of(Beneficiary person, Operator by, Instant now) {
        boolean all = seesAll(by, person.centre());
        return new BeneficiaryAnswer(
                Optional.empty(),
                person.caseCode().value(),
                Optional.empty(),
                when(all, person.present() ? State.PRESENT : State.DEPARTED),
                when(all, person.sex()),
                when(all, person.ageBand(now)),
                new SizesAnswer(given(true, person.clothes()), given(true, person.shoes())),
                when(all, person.languages().list()),
                when(all, person.centre().value()),
                given(all, person.room()),
                given(all, person.household()),
                when(all, person.staySince()),
                Optional.empty(),
                Optional.empty());
    }

    /** Adds the data that is shown only for a single person. */
    BeneficiaryAnswer with(Optional<CardCode> card, Optional<Set<Vulnerability>> seen, Optional<Colleague> seesTo) {
        return new BeneficiaryAnswer(
                id,
                caseCode,
                card.map(CardCode::value),
                state,
                sex,
                ageBand,
                sizes,
                languages,
                centre,
                room,
                household,
                staySince,
                seen,
                seesTo.map(each -> each.username().value()));
    }

    BeneficiaryAnswer registeredAs(UUID document) {
        return new BeneficiaryAnswer(
                Optional.of(document),
                caseCode,
                cardCode,
                state,
                sex,
                ageBand,
                sizes,
                languages,
                centre,
                room,
                household,
                staySince,
                vulnerabilities,
                caseworker);
    }

    /** Returns false for warehouse workers, who see only case code and sizes. */
    public static boolean seesAll(Operator by, CentreCode centre) {
        return by.roles().hasAt(centre, Role.FIELD, Role.MANAGER, Role.AUDITOR);
    }

    private static <T> Optional<T> when(boolean seen, T value) {
        return seen ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> given(boolean seen, String value) {
        return seen && !value.isEmpty() ? Optional.of(value) : Optional.empty();
    }
}
