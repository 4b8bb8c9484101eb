package org.sklad.aid.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.handouts.Entitlements;
import org.sklad.aid.rules.Entitlement;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.RuleCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * What is due on one day by some rules to all who are present in a centre: a few reads whoever they are, and then {@link Entitlement} for
 * each. It comes out as {@link Entitlements#list} does for one, which a test holds.
 */
public final class DuePeople {
    private final DayRules rules;
    private final Instant at;
    private final LocalDate day;
    private final List<Beneficiary> present;
    private final Set<BeneficiaryId> heads;
    private final Map<String, PresentRow> rows;
    private final EligibilitySnapshot known;

    private DuePeople(DayRules rules, Instant at, LocalDate day, Handle handle, CentreCode centre) {
        this.rules = rules;
        this.at = at;
        this.day = day;
        DueDao dao = handle.attach(DueDao.class);
        present = dao.present(centre);
        heads = dao.heads(centre);
        rows = handle.attach(PreviewDao.class).present(Set.of(centre)).stream()
                .collect(Collectors.toMap(PresentRow::id, row -> row));
        known = EligibilitySnapshot.read(handle, Set.of(centre), rules.chosen(), day);
    }

    /**
     * As it is there at the moment, which is on that day; in the caller's transaction.
     *
     * @param at as for one person: the age bands and stays of then count
     */
    public static DuePeople of(Handle handle, CentreCode centre, LocalDate day, Instant at, DayRules rules) {
        return new DuePeople(rules, at, day, handle, centre);
    }

    /**
     * So much is due by a rule to somebody.
     *
     * @param household true where it is to their household, for which they stand
     */
    public record Due(EntitlementRule rule, long quantity, boolean household) {}

    /**
     * Somebody to whom something is due.
     *
     * @param persons of their household who are present, with themselves
     */
    public record DuePerson(Beneficiary person, int persons, List<Due> dues) {
        public DuePerson {
            dues = List.copyOf(dues);
        }
    }

    /** In the order of rooms; who is due nothing is left out, and of a household that is due something its head has it. */
    public List<DuePerson> list() {
        Map<BeneficiaryId, List<Due>> dues = new HashMap<>();
        Map<String, List<Beneficiary>> together = households();
        for (Beneficiary person : present) {
            add(dues, person, Per.PERSON);
            if (person.household().isEmpty()) {
                add(dues, person, Per.HOUSEHOLD);
            }
        }
        together.values().forEach(members -> addToHousehold(dues, members));
        return present.stream()
                .filter(person -> dues.containsKey(person.id()))
                .map(person -> new DuePerson(
                        person,
                        person.household().isEmpty()
                                ? 1
                                : together.getOrDefault(person.household(), List.of())
                                        .size(),
                        dues.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** Those who are together in a household, the head first. */
    private Map<String, List<Beneficiary>> households() {
        Map<String, List<Beneficiary>> together = new LinkedHashMap<>();
        present.stream()
                .filter(person -> !person.household().isEmpty())
                .sorted(Comparator.comparing((Beneficiary person) -> !heads.contains(person.id()))
                        .thenComparing(person -> person.caseCode().value()))
                .forEach(person -> together.computeIfAbsent(person.household(), any -> new ArrayList<>())
                        .add(person));
        return together;
    }

    private void add(Map<BeneficiaryId, List<Due>> dues, Beneficiary person, Per per) {
        Entitlement entitlement = entitlement(person);
        for (EntitlementRule rule : fitting(entitlement, per)) {
            long left = entitlement.remaining(rule).quantity();
            if (left > 0) {
                dues.computeIfAbsent(person.id(), any -> new ArrayList<>()).add(new Due(rule, left, false));
            }
        }
    }

    /** The first whom the rule fits stands for all: at the desk it gives nothing to the others. */
    private void addToHousehold(Map<BeneficiaryId, List<Due>> dues, List<Beneficiary> members) {
        Set<RuleCode> told = new HashSet<>();
        for (Beneficiary person : members) {
            Entitlement entitlement = entitlement(person);
            for (EntitlementRule rule : fitting(entitlement, Per.HOUSEHOLD)) {
                long left = told.add(rule.code()) ? entitlement.remaining(rule).quantity() : 0;
                if (left > 0) {
                    dues.computeIfAbsent(person.id(), any -> new ArrayList<>()).add(new Due(rule, left, true));
                }
            }
        }
    }

    private List<EntitlementRule> fitting(Entitlement entitlement, Per per) {
        List<EntitlementRule> fitting = entitlement.fitting();
        return rules.chosen().stream()
                .filter(rule -> rule.per() == per && fitting.contains(rule))
                .toList();
    }

    private Entitlement entitlement(Beneficiary person) {
        PresentRow row = Optional.ofNullable(rows.get(person.id().toString())).orElseThrow();
        return new Entitlement(rules.inForce(), known.recipient(row, day), day, known.given(row, at));
    }
}
