package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Given;
import org.sklad.aid.rules.GoodsKind;
import org.sklad.aid.rules.KindRow;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.PresentStay;
import org.sklad.aid.rules.Recipient;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.people.attributes.HouseholdSize;
import org.sklad.people.attributes.KindCodes;
import org.sklad.people.attributes.Vulnerability;

/** Facts about many people, read at once, so that rules can be checked for each person without a query. */
final class EligibilitySnapshot {
    private final Map<String, Set<Vulnerability>> vulnerabilities;
    private final Map<String, List<PresentRow>> members;
    private final Map<String, List<Received>> byPerson = new HashMap<>();
    private final Map<String, List<Received>> byHousehold = new HashMap<>();
    private final Map<KindRow, GoodsKind> kinds = new HashMap<>();

    private EligibilitySnapshot(
            Map<String, Set<Vulnerability>> vulnerabilities, Map<String, List<PresentRow>> members) {
        this.vulnerabilities = vulnerabilities;
        this.members = members;
    }

    /**
     * Reads the facts that some rules need about all people present in some centres: one statement for each kind of fact, and none for a
     * kind that no rule needs.
     */
    static EligibilitySnapshot read(
            Handle handle, Set<CentreCode> centres, List<EntitlementRule> rules, LocalDate day) {
        PreviewDao dao = handle.attach(PreviewDao.class);
        boolean kits = rules.stream().anyMatch(EntitlementRule::kitsAsParts);
        LocalDate since = rules.stream()
                .map(rule -> rule.period().since(day))
                .min(Comparator.naturalOrder())
                .orElse(day);
        Set<Sku> items = all(rules.stream().map(rule -> rule.goods().items()));
        Set<StyleCode> styles = all(rules.stream().map(rule -> rule.goods().styles()));
        Set<Category> categories = all(rules.stream().map(rule -> rule.goods().categories()));
        List<PreviewGivenRow> given = new ArrayList<>(dao.given(centres, since, items, styles, categories, kits));
        if (rules.stream().anyMatch(rule -> rule.per() == Per.HOUSEHOLD)) {
            given.addAll(dao.givenToHouseholds(centres, since, items, styles, categories, kits));
        }
        return of(
                KindCodes.of(handle),
                rules.stream().allMatch(rule -> rule.vulnerabilities().isEmpty())
                        ? List.of()
                        : dao.vulnerabilities(centres),
                rules.stream().anyMatch(rule -> rule.asksForHousehold() || rule.asksForHouseholdStay())
                        ? dao.members(centres)
                        : List.of(),
                given,
                kits ? dao.parts() : List.of());
    }

    private static <T> Set<T> all(Stream<Set<T>> sets) {
        return sets.flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private static EligibilitySnapshot of(
            KindCodes codes,
            List<PreviewDao.VulnerableRow> vulnerable,
            List<PresentRow> members,
            List<PreviewGivenRow> given,
            List<PreviewDao.PartOfLotRow> parts) {
        EligibilitySnapshot known = new EligibilitySnapshot(
                vulnerable.stream()
                        .collect(Collectors.groupingBy(
                                PreviewDao.VulnerableRow::beneficiary,
                                Collectors.flatMapping(
                                        row -> codes.open(row.registration(), row.kind()).stream(),
                                        Collectors.toSet()))),
                members.stream().collect(Collectors.groupingBy(PresentRow::household)));
        Map<LotCode, List<GoodsKind.Part>> inLots = parts.stream()
                .collect(Collectors.groupingBy(
                        PreviewDao.PartOfLotRow::lot,
                        Collectors.mapping(PreviewDao.PartOfLotRow::inOne, Collectors.toList())));
        given.forEach(row -> known.put(row, inLots.getOrDefault(row.lot(), List.of())));
        return known;
    }

    /** Goods that were given, with the parts of a kit. */
    private record Received(PreviewGivenRow row, GoodsKind kind) {}

    /** Adds a row once for each household that it counts for: that of the time of the handout, and the present one of the person. */
    private void put(PreviewGivenRow row, List<GoodsKind.Part> parts) {
        GoodsKind kind = kinds.computeIfAbsent(new KindRow(row.sku(), row.style(), row.category()), KindRow::kind);
        Received received = new Received(row, parts.isEmpty() ? kind : kind.with(parts));
        byPerson.computeIfAbsent(row.beneficiary(), any -> new ArrayList<>()).add(received);
        Set<String> households = new HashSet<>(Set.of(row.household()));
        households.add(row.belongsTo());
        households.remove("");
        households.forEach(each ->
                byHousehold.computeIfAbsent(each, any -> new ArrayList<>()).add(received));
    }

    /** Returns the facts about the person that rules check, as of the day, with the present household. */
    Recipient recipient(PresentRow person, LocalDate day) {
        List<PresentRow> others = members.getOrDefault(person.household(), List.of()).stream()
                .filter(each -> !each.id().equals(person.id()))
                .toList();
        return new Recipient(
                person.sex(),
                person.ageBand(day),
                vulnerabilities.getOrDefault(person.id(), Set.of()),
                HouseholdSize.of(
                        person.ageBand(day),
                        others.stream().map(each -> each.ageBand(day)).toList()));
    }

    /** Returns what counts for the person and the household, as {@link Entitlements} counts it. */
    List<Given> given(PresentRow person, Instant at) {
        PresentStay.Counting stay = stay(person).at(at);
        List<Given> all = new ArrayList<>();
        for (Received each : byPerson.getOrDefault(person.id(), List.of())) {
            all.add(given(each, person, true, stay));
        }
        for (Received each : byHousehold.getOrDefault(person.household(), List.of())) {
            if (!each.row().beneficiary().equals(person.id())) {
                all.add(given(each, person, false, stay));
            }
        }
        return all;
    }

    private PresentStay stay(PresentRow person) {
        Optional<Instant> household = members.getOrDefault(person.household(), List.of()).stream()
                .filter(each -> each.centre().equals(person.centre()))
                .map(PresentRow::staySince)
                .min(Comparator.naturalOrder());
        return new PresentStay(person.centre(), person.staySince(), household);
    }

    private static Given given(Received received, PresentRow person, boolean own, PresentStay.Counting stay) {
        PreviewGivenRow row = received.row();
        return new Given(
                received.kind(),
                row.givenOn(),
                row.quantity(),
                own,
                !person.household().isEmpty(),
                stay.counts(row.occurredAt()),
                stay.countsForHousehold(row.occurredAt(), row.centre()),
                Optional.empty());
    }
}
