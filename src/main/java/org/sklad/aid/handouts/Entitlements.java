package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementExceeded;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.NotEntitled;
import org.sklad.aid.rules.PresentStay;
import org.sklad.aid.rules.Recipient;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.HouseholdSizes;
import org.sklad.people.beneficiaries.Membership;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The goods that people may receive now, and the day from which they may receive more. */
public final class Entitlements {
    /** Goods that a person received in another centre: only their category and the date. */
    public record ReceivedElsewhere(Category category, LocalDate on) {}

    private static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Beneficiaries beneficiaries;
    private final InstantSource clock;

    public Entitlements(Database database, Beneficiaries beneficiaries, InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.clock = clock;
    }

    /**
     * Returns the remaining quantity today of each rule that fits the person, by rule code. Leaves out a rule that fits only because of a
     * fact about the person that the operator may not know: it would reveal that fact (decision note 009).
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no such person in the operator's centres
     */
    public List<Remaining> list(CaseCode code, Operator by) {
        Instant now = clock.instant();
        return database.read(handle -> list(handle, beneficiaries.getNamed(handle, code.value(), by, SEE), now, by));
    }

    /** Returns the same as of a time, for records from paper: with the household of that time. */
    public List<Remaining> list(CaseCode code, Instant at, Operator by) {
        return database.read(handle ->
                list(handle, then(handle, beneficiaries.getNamed(handle, code.value(), by, SEE), at), at, by));
    }

    private Beneficiary then(Handle handle, Beneficiary person, Instant at) {
        return at.isBefore(clock.instant()) ? Membership.then(handle, person).apply(at) : person;
    }

    private List<Remaining> list(Handle handle, Beneficiary person, Instant at, Operator by) {
        LocalDate day = LocalDate.ofInstant(at, person.zone());
        Entitlement entitlement = of(handle, person, recipient(handle, person, at), person.centre(), day, at);
        Recipient known = entitlement.recipient().knownAs(Vulnerability.seenBy(by, person.centre()));
        return entitlement.fitting().stream()
                .filter(rule -> rule.fits(known))
                .map(entitlement::remaining)
                .toList();
    }

    /**
     * Returns the refusal with which the rules would reject these goods at this time; absent if they allow them. Counts a kit as itself,
     * because its lot is not chosen yet.
     *
     * @param titles names of the goods by line
     */
    public Optional<Refusal> refusal(
            Beneficiary person, List<Entitlement.Asked> asked, Map<Integer, Message> titles, Instant at, Operator by) {
        LocalDate day = LocalDate.ofInstant(at, person.zone());
        return database.read(handle -> refusal(
                of(handle, then(handle, person, at), recipient(handle, person, at), person.centre(), day, at),
                asked,
                titles,
                by.language()));
    }

    /** Returns the refusal of goods for others, or of more than is due. */
    static Optional<Refusal> refusal(
            Entitlement entitlement, List<Entitlement.Asked> asked, Map<Integer, Message> titles, Language language) {
        Optional<Refusal> forOthers = entitlement.notEntitled(asked).map(line -> {
            String rules = String.join(", ", entitlement.namesFor(line, language));
            return new NotEntitled(Objects.requireNonNull(titles.get(line.line())), rules, line.line());
        });
        return forOthers.or(() -> entitlement.exceeded(asked).map(exceeded -> {
            int line = exceeded.lines().get(0).line();
            return new EntitlementExceeded(exceeded, Objects.requireNonNull(titles.get(line)), language);
        }));
    }

    /** Lists the goods that a person received in other centres, latest first: only category and date, each pair once. */
    public List<ReceivedElsewhere> elsewhere(Beneficiary person, int limit) {
        return database
                .read(handle -> handle.attach(GivenDao.class).elsewhere(person.id(), person.centre(), limit))
                .stream()
                .map(row -> new ReceivedElsewhere(row.category(), row.givenOn()))
                .toList();
    }

    /** Returns the facts about the person that rules check, as of the time. */
    public Recipient recipient(Handle handle, Beneficiary person, Instant at) {
        return new Recipient(person.sex(), person.ageBand(at), beneficiaries.vulnerabilities(handle, person.id()));
    }

    /**
     * Returns the entitlement of a person at a centre at a time, in the caller's transaction. {@code day} is the date of that time there.
     */
    public Entitlement of(
            Handle handle, Beneficiary person, Recipient recipient, CentreCode centre, LocalDate day, Instant at) {
        List<EntitlementRule> rules = EntitlementRules.inForce(handle, centre, day);
        return of(handle, person, recipient, rules, day, at, Set.of());
    }

    /**
     * Does the same as {@link #of(Handle, Beneficiary, Recipient, CentreCode, LocalDate, Instant)} with these rules. If a rule counts the
     * parts of kits, the statement that reads the given goods reads the parts too.
     *
     * @param lots lots that are about to be given
     */
    Entitlement of(
            Handle handle,
            Beneficiary person,
            Recipient recipient,
            List<EntitlementRule> rules,
            LocalDate day,
            Instant at,
            Set<LotCode> lots) {
        return around(
                handle,
                person,
                recipient,
                new Namings(rules),
                day,
                at,
                0,
                (inParts, since) -> Received.of(handle, person, inParts, since, lots));
    }

    /** Reads the goods that a person received since a day, with the parts of kits if rules count them. */
    @FunctionalInterface
    interface Reading {
        Received read(boolean inParts, LocalDate since);
    }

    /** Returns the entitlement with the goods given up to this many days before the periods of the rules. */
    static Entitlement around(
            Handle handle,
            Beneficiary person,
            Recipient recipient,
            Namings rules,
            LocalDate day,
            Instant at,
            int daysBefore,
            Reading reading) {
        Recipient counted = rules.rules().stream().anyMatch(EntitlementRule::asksForHousehold)
                ? recipient.of(HouseholdSizes.at(handle, person, at))
                : recipient;
        Optional<LocalDate> since = rules.rules().stream()
                .map(rule -> rule.period().since(day).minusDays(daysBefore))
                .min(LocalDate::compareTo);
        if (since.isEmpty()) {
            return new Entitlement(rules, counted, day, List.of());
        }
        boolean inParts = rules.rules().stream().anyMatch(EntitlementRule::kitsAsParts);
        Received received = reading.read(inParts, since.get());
        return received.entitlement(
                rules, counted, day, since.get(), stay(handle, person, rules).at(at));
    }

    /** Returns the person's present stay; that of the household only if a rule asks for it. */
    private static PresentStay stay(Handle handle, Beneficiary person, Namings rules) {
        boolean asked =
                !person.household().isEmpty() && rules.rules().stream().anyMatch(EntitlementRule::asksForHouseholdStay);
        Optional<Instant> household = asked
                ? handle.attach(GivenDao.class)
                        .householdSince(person.household(), person.centre())
                        .filter(first -> first.isBefore(person.staySince()))
                        .or(() -> Optional.of(person.staySince()))
                : Optional.empty();
        return new PresentStay(person.centre(), person.staySince(), household);
    }
}
