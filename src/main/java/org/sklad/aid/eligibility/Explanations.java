package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.handouts.HandoutReader;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.Given;
import org.sklad.aid.rules.GivenRow;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.KindRow;
import org.sklad.aid.rules.Recipient;
import org.sklad.aid.rules.RuleCondition;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.NotFound;

/** Explanations, rule by rule, of what is due to a person, and when more is due. */
public final class Explanations {
    private static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Beneficiaries beneficiaries;
    private final Entitlements entitlements;
    private final InstantSource clock;

    public Explanations(
            Database database, Beneficiaries beneficiaries, Entitlements entitlements, InstantSource clock) {
        this.database = database;
        this.beneficiaries = beneficiaries;
        this.entitlements = entitlements;
        this.clock = clock;
    }

    /**
     * Explains what is due to the person now, with one line for each rule in force at the person's centre. Uses a fixed number of
     * statements.
     *
     * <p>Leaves out rules for a vulnerability that the operator may not know, whether the person has it or not: any word about them would
     * reveal it. The explanation says only that there are such rules.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is no such person in the operator's centres
     */
    public Explanation of(CaseCode code, Operator by) {
        Instant now = clock.instant();
        return database.read(handle -> of(handle, beneficiaries.getNamed(handle, code.value(), by, SEE), now, by));
    }

    private Explanation of(Handle handle, Beneficiary person, Instant now, Operator by) {
        LocalDate day = LocalDate.ofInstant(now, person.zone());
        Entitlement entitlement =
                entitlements.of(handle, person, entitlements.recipient(handle, person, now), person.centre(), day, now);
        Set<Vulnerability> seen = Vulnerability.seenBy(by, person.centre());
        Recipient known = entitlement.recipient().knownAs(seen);
        List<EntitlementRule> told = entitlement.rules().stream()
                .filter(rule -> seen.containsAll(rule.vulnerabilities()) || rule.fits(known))
                .toList();
        Lines lines = new Lines(entitlement, told, kinds(handle, told), named(handle, entitlement, told), day, by);
        return new Explanation(
                person,
                day,
                entitlement.recipient().household(),
                told.stream().map(lines::line).toList(),
                told.size() < entitlement.rules().size());
    }

    private static List<GoodsKind> kinds(Handle handle, List<EntitlementRule> rules) {
        return EntitlementRules.kinds(
                        handle,
                        rules.stream()
                                .flatMap(rule -> rule.goods().items().stream())
                                .toList(),
                        rules.stream()
                                .flatMap(rule -> rule.goods().styles().stream())
                                .toList())
                .stream()
                .map(KindRow::kind)
                .toList();
    }

    private static Map<Sku, Item> named(Handle handle, Entitlement entitlement, List<EntitlementRule> rules) {
        return Skus.named(
                handle,
                rules.stream()
                        .flatMap(rule -> entitlement.counted(rule).stream())
                        .map(each -> each.kind().sku())
                        .collect(Collectors.toSet()));
    }

    /** The data shared by all lines. */
    private record Lines(
            Entitlement entitlement,
            List<EntitlementRule> told,
            List<GoodsKind> kinds,
            Map<Sku, Item> items,
            LocalDate day,
            Operator by) {

        Explanation.Line line(EntitlementRule rule) {
            List<RuleCondition> unmet = Arrays.stream(RuleCondition.values())
                    .filter(each -> !rule.isMet(each, entitlement.recipient()))
                    .toList();
            boolean fits = unmet.isEmpty();
            return new Explanation.Line(
                    rule,
                    unmet,
                    entitlement.closerThan(rule, kinds).stream()
                            .filter(told::contains)
                            .toList(),
                    fits ? Optional.of(entitlement.remaining(rule)) : Optional.empty(),
                    fits ? entitlement.counted(rule).stream().map(this::counted).toList() : List.of());
        }

        private Item item(Sku sku) {
            return Optional.ofNullable(items.get(sku)).orElseThrow(NotFound::new);
        }

        private Explanation.Counted counted(Given given) {
            GivenRow row = given.row().orElseThrow();
            if (by.roles().hasAt(row.centre(), HandoutReader.maySee())) {
                return new Explanation.Here(
                        given.on(),
                        row.quantity(),
                        given.quantity(),
                        given.kind().sku(),
                        item(given.kind().sku()).title(row.quantity()),
                        row.handout());
            }
            return new Explanation.Elsewhere(
                    given.kind().category(), Math.max(0, ChronoUnit.DAYS.between(given.on(), day)));
        }
    }
}
