package org.sklad.people.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.people.beneficiaries.TestPeople.claim;
import static org.sklad.people.beneficiaries.TestPeople.field;
import static org.sklad.people.beneficiaries.TestPeople.operator;
import static org.sklad.people.beneficiaries.TestPeople.with;
import static org.sklad.people.beneficiaries.TestPeople.woman;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.SealedName;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.BeneficiaryChecks;
import org.sklad.people.beneficiaries.IdentityView;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.people.nameindex.NameFinder;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;

/** Search by name: the people found, the centres, the searchers and the record, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameSearchesTest {
    private TestDatabases databases;
    private TestPeople people;
    private int centres;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        people = new TestPeople(databases.database());
        people.centres.add("ELSEWHERE");
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    @AfterEach
    void check_all() {
        for (Check check : BeneficiaryChecks.ALL) {
            List<String> violations =
                    databases.database().read(handle -> check.violations().apply(handle));
            assertThat(violations).as(check.name()).isEmpty();
        }
    }

    /** Adds a centre for one test, so that nobody else is found. */
    private String centre() {
        String code = "C" + ++centres;
        people.centres.add(code);
        return code;
    }

    private static Identity called(String name) {
        return new Identity(name, Optional.empty(), "", "", "");
    }

    private static Identity born(String name, String on) {
        return new Identity(name, Optional.of(LocalDate.parse(on)), "", "", "");
    }

    private Beneficiary register(String centre, String name) {
        return people.register(with(woman(centre), called(name)));
    }

    private static NameSearches.Wanted wanted(String centre, String name) {
        return new NameSearches.Wanted(new CentreCode(centre), name, Optional.empty());
    }

    private NameSearches.Result search(NameSearches.Wanted wanted) {
        return people.nameSearches.search(
                claim(), wanted, Purpose.REQUEST, field(wanted.centre().value()));
    }

    private List<CaseCode> found(String centre, String name) {
        return search(wanted(centre, name)).persons().stream()
                .map(each -> each.person().caseCode())
                .toList();
    }

    private List<IdentityView> views(Beneficiary person) {
        return people.identities.views(
                person.caseCode(),
                PlaceInTime.FIRST.before(),
                PlaceInTime.FIRST.id(),
                100,
                operator(Optional.empty(), "manager@" + person.centre()));
    }

    private long tokens(Beneficiary person) {
        return databases
                .database()
                .read(handle -> handle.createQuery(
                                "select count(*) from name_tokens where beneficiary = :id and centre = :centre")
                        .bind("id", person.id().toString())
                        .bind("centre", person.centre().value())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void the_same_spelling_comes_first_then_the_same_sound_then_similar_names() {
        String centre = centre();
        Beneficiary near = register(centre, "Mohamed Karimli");
        Beneficiary sound = register(centre, "محمد کریمی");
        Beneficiary spelling = register(centre, "Мохамед Карими");
        register(centre, "Bahram Karimi");
        register(centre, "Mohamed");
        assertThat(found(centre, "karimi MOHAMED"))
                .startsWith(spelling.caseCode())
                .containsSubsequence(spelling.caseCode(), sound.caseCode(), near.caseCode())
                .hasSize(4);
        NameSearches.Result result = search(wanted(centre, "Mohamed Karimi"));
        assertThat(result.persons().get(0).name()).isEqualTo("Мохамед Карими");
        assertThat(result.more()).isFalse();
    }

    @Test
    void a_matching_birth_date_comes_first_unless_it_is_new_years_day() {
        String centre = centre();
        List<Beneficiary> all = new ArrayList<>();
        for (String born : List.of("1990-01-01", "1990-03-04", "1991-05-06")) {
            all.add(people.register(with(woman(centre), born("Amal Haddad", born))));
        }
        for (Beneficiary each : all.subList(1, 3)) {
            LocalDate day = search(wanted(centre, "Amal")).persons().stream()
                    .filter(shown -> shown.person().id().equals(each.id()))
                    .findFirst()
                    .flatMap(NameSearches.Shown::birthDate)
                    .orElseThrow();
            assertThat(firstBorn(centre, day)).isEqualTo(each.id());
        }
        assertThat(firstBorn(centre, LocalDate.parse("1990-01-01")))
                .as("same order as without a birth date")
                .isEqualTo(
                        search(wanted(centre, "Amal")).persons().get(0).person().id());
        assertThat(NameFinder.isExactDate(Optional.of(LocalDate.parse("1990-01-01"))))
                .isFalse();
        assertThat(NameFinder.isExactDate(Optional.of(LocalDate.parse("1990-01-02"))))
                .isTrue();
    }

    private BeneficiaryId firstBorn(String centre, LocalDate day) {
        return search(new NameSearches.Wanted(new CentreCode(centre), "Amal", Optional.of(day)))
                .persons()
                .get(0)
                .person()
                .id();
    }

    @Test
    void each_shown_person_is_on_record_each_time_and_nobody_else() {
        String centre = centre();
        Beneficiary amal = register(centre, "Amal Haddad");
        Beneficiary other = register(centre, "Bahram Rahimi");
        IdempotencyKey claim = claim();
        people.nameSearches.search(claim, wanted(centre, "Amal"), Purpose.LEGAL, field(centre));
        assertThat(views(amal)).singleElement().satisfies(view -> {
            assertThat(view.purpose()).isEqualTo(Purpose.LEGAL);
            assertThat(view.operator()).isEqualTo("worker");
            assertThat(view.centre().value()).isEqualTo(centre);
            assertThat(view.id()).isNotEqualTo(claim.id());
        });
        assertThat(views(other)).isEmpty();
        assertThatThrownBy(
                        () -> people.nameSearches.search(claim, wanted(centre, "Amal"), Purpose.LEGAL, field(centre)))
                .isInstanceOf(IdReused.class);
        assertThat(views(amal)).as("a used id shows nothing").hasSize(1);
        search(wanted(centre, "Amal"));
        assertThat(views(amal)).hasSize(2);
    }

    @Test
    void nobody_is_found_in_another_centre_or_by_operators_without_the_role() {
        String centre = centre();
        register(centre, "Amal Haddad");
        Beneficiary elsewhere = register("ELSEWHERE", "Amal Haddad");
        assertThat(found(centre, "Amal Haddad")).hasSize(1).doesNotContain(elsewhere.caseCode());
        assertThat(views(elsewhere)).isEmpty();
        for (String role : List.of("warehouse@", "technician@")) {
            Operator by = operator(Optional.empty(), role + centre);
            assertThatThrownBy(() -> people.nameSearches.search(claim(), wanted(centre, "Amal"), Purpose.AUDIT, by))
                    .isInstanceOf(Forbidden.class);
        }
        for (String role : List.of("auditor@*", "administrator@*")) {
            Operator by = operator(Optional.empty(), role);
            assertThatThrownBy(() -> people.nameSearches.search(claim(), wanted(centre, "Amal"), Purpose.AUDIT, by))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() ->
                        people.nameSearches.search(claim(), wanted(centre, "Amal"), Purpose.AUDIT, field("ELSEWHERE")))
                .isInstanceOf(NotFound.class);
        assertThat(people.nameSearches
                        .search(
                                claim(),
                                wanted(centre, "Amal"),
                                Purpose.AUDIT,
                                operator(Optional.empty(), "manager@" + centre))
                        .persons())
                .hasSize(1);
    }

    @Test
    void equal_names_have_equal_tokens_in_one_centre_and_different_ones_in_two() {
        String centre = centre();
        Beneficiary one = register(centre, "Yusuf");
        Beneficiary same = register(centre, "Юсуф");
        Beneficiary elsewhere = register("ELSEWHERE", "Yusuf");
        assertThat(tokensOf(one))
                .isNotEmpty()
                .isEqualTo(tokensOf(same))
                .doesNotContainAnyElementsOf(tokensOf(elsewhere));
    }

    private List<Long> tokensOf(Beneficiary person) {
        return databases
                .database()
                .read(handle -> handle.createQuery(
                                "select token from name_tokens where beneficiary = :id order by token")
                        .bind("id", person.id().toString())
                        .mapTo(Long.class)
                        .list());
    }

    @Test
    void a_corrected_name_is_found_and_the_old_one_is_not() {
        String centre = centre();
        Beneficiary person = register(centre, "Amal Haddad");
        Beneficiary corrected =
                people.identities.correct(person.caseCode(), person.version(), called("Layla Haddad"), field(centre));
        assertThat(found(centre, "Amal")).isEmpty();
        assertThat(found(centre, "Layla")).containsExactly(person.caseCode());
        people.identities.correct(person.caseCode(), corrected.version(), Identity.UNKNOWN, field(centre));
        assertThat(found(centre, "Layla")).isEmpty();
        assertThat(tokens(person)).isZero();
    }

    @Test
    void a_moved_person_is_found_in_the_new_centre_and_a_departed_one_nowhere() {
        String centre = centre();
        String next = centre();
        Beneficiary person = register(centre, "Amal Haddad");
        CardCode card = people.card(person);
        people.stays.arrive(claim(), card, new CentreCode(next), Optional.empty(), field(next));
        assertThat(found(centre, "Amal")).isEmpty();
        assertThat(found(next, "Amal")).containsExactly(person.caseCode());
        people.stays.depart(claim(), person.caseCode(), field(next));
        assertThat(found(next, "Amal")).isEmpty();
        assertThat(tokensOf(person)).as("tokens of a departed person").isEmpty();
        people.stays.arrive(claim(), card, new CentreCode(centre), Optional.empty(), field(centre));
        assertThat(found(centre, "Amal")).containsExactly(person.caseCode());
    }

    @Test
    void people_registered_before_tokens_existed_are_indexed_in_batches() {
        String centre = centre();
        List<Beneficiary> all = new ArrayList<>();
        for (int i = 0; i < NameIndex.AT_ONCE + 3; i++) {
            all.add(register(centre, "Amal Haddad"));
        }
        Beneficiary left = all.get(0);
        people.stays.depart(claim(), left.caseCode(), field(centre));
        databases.database().write(handle -> {
            handle.execute("delete from name_tokens where centre = ?", centre);
            return handle.execute(
                    "update identities set indexed = 0 where beneficiary in (select id from beneficiaries where centre = ?)",
                    centre);
        });
        assertThat(found(centre, "Amal")).as("nothing is found").isEmpty();
        assertThat(people.nameIndex.indexSome()).isTrue();
        assertThat(found(centre, "Amal")).as("the first batch is indexed").hasSizeBetween(1, NameIndex.AT_ONCE);
        while (people.nameIndex.indexSome()) {
            assertThat(databases.database().healthy()).isTrue();
        }
        assertThat(found(centre, "Amal")).hasSize(all.size() - 1);
        assertThat(tokensOf(left)).isEmpty();
        assertThat(people.nameIndex.indexSome()).as("all are indexed").isFalse();
    }

    /** Tokens prepared from a name that has changed since must not be written. */
    @Test
    void tokens_of_a_name_that_changed_meanwhile_are_not_stored() {
        String centre = centre();
        Beneficiary person = register(centre, "Amal Haddad");
        SealedName stale = databases
                .database()
                .read(handle -> NameIndex.find(handle, person.id()))
                .orElseThrow();
        NameIndex.Entry entry = people.nameIndex.prepare(stale, person.centre());
        people.identities.correct(person.caseCode(), person.version(), called("Layla Rahimi"), field(centre));
        databases.database().write(handle -> {
            NameIndex.put(handle, person.id(), person.centre(), entry.of().name(), entry.tokens());
            return true;
        });
        assertThat(found(centre, "Amal")).isEmpty();
        assertThat(found(centre, "Layla")).as("until it is indexed").isEmpty();
        assertThat(people.nameIndex.indexSome()).isTrue();
        assertThat(found(centre, "Layla")).containsExactly(person.caseCode());
    }

    @Test
    void shows_20_of_many_matches_and_says_that_there_are_more() {
        String centre = centre();
        for (int i = 0; i < NameSearches.MOST + 1; i++) {
            register(centre, "Khaled " + (i % 2 == 0 ? "Haddad" : "Rahimi"));
        }
        NameSearches.Result result = search(wanted(centre, "Халед"));
        assertThat(result.persons()).hasSize(NameSearches.MOST);
        assertThat(result.more()).isTrue();
        assertThat(search(wanted(centre, "Халед Rahimi")).persons())
                .hasSize(NameSearches.MOST / 2)
                .allMatch(each -> each.name().endsWith("Rahimi"));
    }

    /** More people have the first word than one search decrypts. */
    @Test
    void a_match_with_a_rare_word_is_found_among_many_with_the_common_word() {
        String centre = centre();
        Beneficiary rare = register(centre, "Khaled Mirzakhel");
        for (int i = 0; i < 120; i++) {
            register(centre, "Khaled Rahimi");
        }
        assertThat(found(centre, "Халед Мирзахел")).containsExactly(rare.caseCode());
        assertThat(found(centre, "Khaled Mirzakher"))
                .as("one consonant differs")
                .containsExactly(rare.caseCode());
        assertThat(found(centre, "Yusuf Khaled Mirzakhel"))
                .as("one word too many")
                .containsExactly(rare.caseCode());
        assertThat(found(centre, "Khaled Yunus")).isEmpty();
    }

    private List<CaseCode> duplicates(String centre, Registration newcomer) {
        return people.nameSearches.likelyDuplicates(Optional.empty(), newcomer, field(centre)).stream()
                .map(Beneficiary::caseCode)
                .toList();
    }

    @Test
    void a_possible_duplicate_is_named_and_a_different_person_is_not() {
        String centre = centre();
        CaseCode here = people.register(with(woman(centre), born("Amal Haddad", "1990-03-04")))
                .caseCode();
        assertThat(duplicates(centre, with(woman(centre), born("Амал Хадад", "1990-03-04"))))
                .containsExactly(here);
        assertThat(duplicates(centre, with(woman(centre), called("Haddad Amal"))))
                .as("no birth date is known")
                .containsExactly(here);
        assertThat(duplicates(centre, with(woman(centre), born("Amal Haddad", "1980-01-01"))))
                .as("1 January does not count")
                .containsExactly(here);
        assertThat(duplicates(centre, with(woman(centre), born("Amal Haddad", "1990-09-08"))))
                .as("within a year")
                .containsExactly(here);
        assertThat(duplicates(centre, with(woman(centre), born("Amal Haddadi Rahimi", "1990-03-04"))))
                .as("born on the same day")
                .containsExactly(here);
        assertThat(duplicates(centre, with(woman(centre), born("Amal Haddad", "1980-09-08"))))
                .as("born on another day")
                .isEmpty();
        assertThat(duplicates(centre, with(woman(centre), called("Amal"))))
                .as("one word of two")
                .isEmpty();
        assertThat(duplicates(centre, with(woman(centre), called("Amal Rahimi"))))
                .isEmpty();
        assertThat(duplicates(centre, woman(centre))).as("without a name").isEmpty();
        assertThat(duplicates("ELSEWHERE", with(woman("ELSEWHERE"), called("Amal Haddad"))))
                .doesNotContain(here);
    }

    @Test
    void another_sex_or_age_is_no_duplicate_unless_the_birth_date_matches() {
        String centre = centre();
        Beneficiary here = register(centre, "Amal Haddad");
        for (Age age : List.of(Age.known(AgeBand.FROM_12), Age.known(AgeBand.FROM_60))) {
            assertThat(duplicates(centre, aged(with(woman(centre), called("Amal Haddad")), Sex.FEMALE, age)))
                    .as("the next band may be the right one")
                    .containsExactly(here.caseCode());
        }
        Registration child = aged(with(woman(centre), called("Amal Haddad")), Sex.FEMALE, Age.known(AgeBand.FROM_5));
        assertThat(duplicates(centre, child)).isEmpty();
        Registration man = aged(with(woman(centre), called("Amal Haddad")), Sex.MALE, Age.known(AgeBand.FROM_18));
        assertThat(duplicates(centre, man)).isEmpty();
        people.register(with(woman(centre), born("Amal Haddad", "1990-03-04")));
        Registration mistaken =
                aged(with(woman(centre), born("Amal Haddad", "1990-03-04")), Sex.MALE, Age.known(AgeBand.FROM_18));
        assertThat(duplicates(centre, mistaken)).hasSize(1).doesNotContain(here.caseCode());
    }

    private static Registration aged(Registration of, Sex sex, Age age) {
        return new Registration(
                of.centre(),
                of.room(),
                sex,
                age,
                of.sizes(),
                of.languages(),
                of.identity(),
                of.vulnerabilities(),
                of.household());
    }

    @Test
    void possible_duplicates_are_on_record_and_at_most_five_are_shown() {
        String centre = centre();
        List<Beneficiary> all = new ArrayList<>();
        for (int i = 0; i < NameSearches.MOST_DUPLICATES + 2; i++) {
            all.add(register(centre, "Amal Haddad"));
        }
        IdempotencyKey claim = claim();
        Registration newcomer = with(woman(centre), called("Amal Haddad"));
        List<Beneficiary> named = people.nameSearches.likelyDuplicates(Optional.of(claim), newcomer, field(centre));
        assertThat(named).hasSize(NameSearches.MOST_DUPLICATES);
        for (Beneficiary each : all) {
            List<Purpose> purposes =
                    views(each).stream().map(IdentityView::purpose).toList();
            assertThat(purposes).isEqualTo(named.contains(each) ? List.of(Purpose.REGISTRATION) : List.of());
        }
        assertThatThrownBy(() -> people.nameSearches.likelyDuplicates(Optional.of(claim), newcomer, field(centre)))
                .isInstanceOf(IdReused.class);
        assertThatThrownBy(() -> people.nameSearches.likelyDuplicates(
                        Optional.empty(), newcomer, operator(Optional.empty(), "manager@" + centre)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.nameSearches.likelyDuplicates(Optional.empty(), newcomer, field("ELSEWHERE")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_text_without_a_name_finds_nobody() {
        String centre = centre();
        register(centre, "Amal Haddad");
        for (String text : List.of("123", "-", "\u0640")) {
            assertThat(found(centre, text)).as(text).isEmpty();
        }
    }

    @Test
    void a_merged_person_is_found_by_both_names_and_shown_once() {
        String here = centre();
        Beneficiary stays = register(here, "Amal Haddad");
        Beneficiary gone = register(here, "Khadija Haddad");
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field(here));

        assertThat(found(here, "Khadija")).containsExactly(stays.caseCode());
        assertThat(found(here, "Amal")).containsExactly(stays.caseCode());
        assertThat(found(here, "Haddad")).containsExactly(stays.caseCode());
        assertThat(views(stays)).hasSize(3);

        people.merges.reverse(claim(), gone.caseCode(), field(here));
        assertThat(found(here, "Haddad")).containsExactlyInAnyOrder(stays.caseCode(), gone.caseCode());
        assertThat(views(gone)).as("her name, shown then and now").hasSizeGreaterThanOrEqualTo(2);
        assertThat(views(gone).size() + views(stays).size()).isEqualTo(5);
    }

    @Test
    void a_merged_person_is_found_by_both_names_after_a_move_and_a_separated_one_by_her_own() {
        String here = centre();
        String there = centre();
        Beneficiary stays = register(here, "Amal Haddad");
        Beneficiary gone = register(here, "Khadija Haddad");
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field(here));
        people.stays.arrive(claim(), people.card(stays), new CentreCode(there), Optional.empty(), field(there));
        while (people.nameIndex.indexSome()) {}

        assertThat(found(here, "Haddad")).isEmpty();
        assertThat(found(there, "Khadija")).containsExactly(stays.caseCode());

        Operator both = operator(Optional.empty(), "field@" + here, "field@" + there);
        people.merges.reverse(claim(), gone.caseCode(), both);
        while (people.nameIndex.indexSome()) {}
        assertThat(found(here, "Khadija")).containsExactly(gone.caseCode());
        assertThat(found(there, "Khadija")).isEmpty();

        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), both);
        people.stays.depart(claim(), stays.caseCode(), field(there));
        assertThat(tokens(gone)).isZero();
        assertThat(tokens(stays)).isZero();
    }

    @Test
    void the_identity_of_the_remaining_registration_is_shown_or_else_that_of_the_other() {
        String here = centre();
        Beneficiary stays = people.register(woman(here));
        Beneficiary gone = register(here, "Khadija Haddad");
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field(here));

        assertThat(people.identities
                        .view(claim(), stays.caseCode(), Purpose.REQUEST, field(here))
                        .name())
                .isEqualTo("Khadija Haddad");

        Beneficiary now = people.beneficiaries.get(stays.caseCode(), field(here));
        people.identities.correct(stays.caseCode(), now.version(), called("Amal Haddad"), field(here));
        assertThat(people.identities
                        .view(claim(), gone.caseCode(), Purpose.REQUEST, field(here))
                        .name())
                .isEqualTo("Amal Haddad");

        people.merges.reverse(claim(), gone.caseCode(), field(here));
        assertThat(people.identities
                        .view(claim(), gone.caseCode(), Purpose.REQUEST, field(here))
                        .name())
                .isEqualTo("Khadija Haddad");
        assertThat(views(gone)).hasSize(2);
    }

    @Test
    void an_identity_that_is_emptied_is_gone_in_all_registrations() {
        String here = centre();
        Beneficiary stays = people.register(woman(here));
        Beneficiary gone = people.register(people.identified(
                here, new Identity("Khadija Haddad", Optional.of(LocalDate.of(2000, 2, 29)), "", "", "")));
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field(here));

        Beneficiary now = people.beneficiaries.get(stays.caseCode(), field(here));
        people.identities.correct(stays.caseCode(), now.version(), Identity.UNKNOWN, field(here));

        assertThat(people.identities.view(claim(), stays.caseCode(), Purpose.REQUEST, field(here)))
                .isEqualTo(Identity.UNKNOWN);
        assertThat(found(here, "Khadija")).isEmpty();
        assertThat(tokens(gone)).isZero();
        people.merges.reverse(claim(), gone.caseCode(), field(here));
        assertThat(people.identities.view(claim(), gone.caseCode(), Purpose.REQUEST, field(here)))
                .isEqualTo(Identity.UNKNOWN);
    }
}
