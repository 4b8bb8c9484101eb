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
import org.sklad.aid.rules.Namings;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Remaining;
import org.sklad.aid.rules.RuleCode;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * The goods that some rules give on one day to all people who are present in a centre: a fixed number of reads, then {@link Entitlement}
 * for each person. The result equals that of {@link Entitlements#list} for each; a test checks this.
 */
public final class DuePeople {
    private final DayRules rules;
    private final Instant at;
    private final LocalDate day;
    private final List<Beneficiary> present;
    private final Set<BeneficiaryId> heads;
    private final Map<String, PresentRow> rows;
    private final EligibilitySnapshot known;
    private final Namings namings;

    private DuePeople(DayRules rules, Instant at, LocalDate day, Handle handle, CentreCode centre) {
        this.rules = rules;
        this.namings = new Namings(rules.inForce());
        this.at = at;
        this.day = day;
        DueDao dao = handle.attach(DueDao.class);
        present = dao.present(centre);
        heads = dao.heads(centre);
        rows = present.stream().map(PresentRow::of).collect(Collectors.toMap(PresentRow::id, row -> row));
        known = EligibilitySnapshot.read(handle, Set.of(centre), rules.chosen(), day);
    }

    /**
     * Reads the state of the centre at a time on that day, in the caller's transaction.
     *
     * @param at as for one person: age bands and stays of that time count
     */
    public static DuePeople of(Handle handle, CentreCode centre, LocalDate day, Instant at, DayRules rules) {
        return new DuePeople(rules, at, day, handle, centre);
    }

    /**
     * A quantity that is due to a person under a rule.
     *
     * @param household true if it is due to the household, for which the person receives it
     */
    public record Due(EntitlementRule rule, long quantity, boolean household) {}

    /**
     * A person to whom something is due.
     *
     * @param persons number of people present in the household, including the person
     */
    public record DuePerson(Beneficiary person, int persons, List<Due> dues) {
        public DuePerson {
            dues = List.copyOf(dues);
        }
    }

    /**
     * Lists by room the people to whom something is due. What is due to a household is listed once: at the head, or else at the first
     * member whom the rule fits.
     */
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

    /** Lists all people present, by room, then by household. */
    public List<Beneficiary> present() {
        return present;
    }

    /** Returns what is left for a person present of each chosen rule that fits, as the desk shows it to each member of a household. */
    public List<Remaining> remaining(Beneficiary person) {
        Entitlement entitlement = entitlement(person);
        List<EntitlementRule> fitting = entitlement.fitting();
        return rules.chosen().stream()
                .filter(fitting::contains)
                .map(entitlement::remaining)
                .toList();
    }

    /** Groups the people present by household, the head first. */
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

    /** Adds what is due to a household at the first member whom the rule fits. At the desk the rule gives nothing to the others. */
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
        return new Entitlement(namings, known.recipient(row, day), day, known.given(row, at));
    }
}
