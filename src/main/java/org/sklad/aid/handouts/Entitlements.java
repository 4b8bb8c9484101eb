package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.Given;
import org.sklad.aid.rules.GivenRow;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.Recipient;
import org.sklad.aid.rules.Remaining;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.HouseholdSizes;
import org.sklad.platform.db.Database;

/** What people may get now, and when next. */
public final class Entitlements {
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
     * What is left today of every rule that fits the person, by the code of the rule. A rule that fits only by what the operator
     * may not know of the person is left out: it would tell it (decision note 009).
     *
     * @throws org.sklad.platform.i18n.NotFound when there is no such person in the operator's centres
     */
    public List<Remaining> list(CaseCode code, Operator by) {
        return list(code, clock.instant(), by);
    }

    /** The same as of a moment, for what is typed in from paper. */
    public List<Remaining> list(CaseCode code, Instant at, Operator by) {
        return database.read(handle -> list(handle, beneficiaries.getNamed(handle, code.value(), by, SEE), at, by));
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

    /** What rules ask of the person, at the moment. */
    public Recipient recipient(Handle handle, Beneficiary person, Instant at) {
        return new Recipient(person.sex(), person.ageBand(at), beneficiaries.vulnerabilities(handle, person.id()));
    }

    /** What the rules say of a person at a centre at a moment, which is on that day there; in the caller's transaction. */
    public Entitlement of(
            Handle handle, Beneficiary person, Recipient recipient, CentreCode centre, LocalDate day, Instant at) {
        List<EntitlementRule> rules = EntitlementRules.inForce(handle, centre, day);
        return of(handle, person, recipient, rules, day, at, Set.of());
    }

    /**
     * As {@link #of(Handle, Beneficiary, Recipient, CentreCode, LocalDate, Instant)}, by these rules. What kits are made of comes along
     * with what was given, where a rule counts that: no statement more.
     *
     * @param lots that are about to be given
     */
    Entitlement of(
            Handle handle,
            Beneficiary person,
            Recipient recipient,
            List<EntitlementRule> rules,
            LocalDate day,
            Instant at,
            Set<LotCode> lots) {
        return reckoned(handle, person, recipient, rules, day, at, 0, lots);
    }

    /** As it is around the day: what was given so many days before the time in which rules count, too. */
    static Entitlement around(
            Handle handle,
            Beneficiary person,
            Recipient recipient,
            List<EntitlementRule> rules,
            LocalDate day,
            Instant at,
            int daysBefore) {
        return reckoned(handle, person, recipient, rules, day, at, daysBefore, Set.of());
    }

    private static Entitlement reckoned(
            Handle handle,
            Beneficiary person,
            Recipient recipient,
            List<EntitlementRule> rules,
            LocalDate day,
            Instant at,
            int daysBefore,
            Set<LotCode> lots) {
        Recipient counted = rules.stream().anyMatch(EntitlementRule::asksForHousehold)
                ? recipient.of(HouseholdSizes.at(handle, person, at))
                : recipient;
        Optional<LocalDate> since = rules.stream()
                .map(rule -> rule.period().since(day).minusDays(daysBefore))
                .min(LocalDate::compareTo);
        if (since.isEmpty()) {
            return new Entitlement(rules, counted, day, List.of());
        }
        HandoutDao dao = handle.attach(HandoutDao.class);
        if (rules.stream().noneMatch(EntitlementRule::kitsAsParts)) {
            List<Given> given = dao.given(person.id(), person.household(), since.get()).stream()
                    .map(row -> given(row, row.kind(), person, at))
                    .toList();
            return new Entitlement(rules, counted, day, given);
        }
        List<KitGivenRow> rows = dao.givenInParts(person.id(), person.household(), since.get(), lots);
        Map<LotCode, List<GoodsKind.Part>> parts = rows.stream()
                .filter(KitGivenRow::part)
                .collect(Collectors.groupingBy(
                        KitGivenRow::lot, Collectors.mapping(KitGivenRow::inOne, Collectors.toList())));
        List<Given> given = rows.stream()
                .filter(row -> !row.part())
                .map(row -> given(
                        row.given(), row.given().kind().with(parts.getOrDefault(row.lot(), List.of())), person, at))
                .toList();
        return new Entitlement(rules, counted, day, given, parts);
    }

    /**
     * The stay is the one that the moment falls into: the present one, or for what is typed in late all before it. Whatever is
     * found counts for the household: what its people got, wherever they belonged then, and what others got for it.
     */
    private static Given given(GivenRow row, GoodsKind kind, Beneficiary person, Instant at) {
        boolean own = row.beneficiary().equals(person.id().toString());
        boolean household = !person.household().isEmpty();
        boolean stay = row.occurredAt().isBefore(person.staySince()) == at.isBefore(person.staySince());
        return new Given(kind, row.givenOn(), row.quantity(), own, household, stay, Optional.of(row));
    }
}
