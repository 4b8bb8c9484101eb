package org.sklad.people.beneficiaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.people.beneficiaries.TestPeople.claim;
import static org.sklad.people.beneficiaries.TestPeople.field;
import static org.sklad.people.beneficiaries.TestPeople.in;
import static org.sklad.people.beneficiaries.TestPeople.inHousehold;
import static org.sklad.people.beneficiaries.TestPeople.operator;
import static org.sklad.people.beneficiaries.TestPeople.with;
import static org.sklad.people.beneficiaries.TestPeople.woman;
import static org.sklad.platform.i18n.Refusals.refused;

import io.dropwizard.jersey.validation.Validators;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.RoomCode;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Household;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.IdentityForm;
import org.sklad.people.attributes.MemberRow;
import org.sklad.people.attributes.PersonChange;
import org.sklad.people.attributes.Purpose;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.attributes.Stay;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** People, cards, stays, households and identities, on either database. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeneficiariesTest {
    private static final Identity AMAL =
            new Identity("Amal Haddad", Optional.of(LocalDate.of(2010, 5, 6)), "Syria", "REG-4711", "+359 888 123 456");

    private TestDatabases databases;
    private TestPeople people;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        people = new TestPeople(databases.database());
        for (String centre : List.of("HAR", "BAN")) {
            people.centres.add(centre);
            people.centres.room(centre, "2");
            people.centres.room(centre, "10");
        }
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

    private List<CaseCode> present(String centre) {
        return people.beneficiaries.list(List.of(new CentreCode(centre)), "", "", 500, field(centre)).stream()
                .map(Beneficiary::caseCode)
                .toList();
    }

    @Test
    void a_registered_person_has_codes_a_card_and_a_stay() {
        Beneficiary person = people.register(in(woman("HAR"), "10"));
        assertThat(person.centre().value()).isEqualTo("HAR");
        assertThat(person.roomCode()).contains(new RoomCode("10"));
        assertThat(person.present()).isTrue();
        assertThat(people.card(person).value()).isNotEqualTo(person.caseCode().value());
        assertThat(people.beneficiaries.get(person.caseCode(), field("HAR"))).isEqualTo(person);
        assertThat(present("HAR")).contains(person.caseCode());
        List<Stay> stays = databases.database().read(handle -> Stays.list(handle, person.id()));
        assertThat(stays).hasSize(1);
        assertThat(stays.get(0).lasts()).isTrue();
        assertThat(stays.get(0).room()).isEqualTo("10");
    }

    @Test
    void the_same_registration_sent_five_times_at_once_makes_one_person() throws Exception {
        int before = present("HAR").size();
        IdempotencyKey claim = claim();
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            List<Future<Registrations.Registered>> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(pool.submit(() -> people.registrations.register(claim, woman("HAR"), field("HAR"))));
            }
            Set<CaseCode> codes = new HashSet<>();
            int first = 0;
            for (Future<Registrations.Registered> each : all) {
                codes.add(each.get().beneficiary().caseCode());
                first += each.get().first() ? 1 : 0;
            }
            assertThat(codes).hasSize(1);
            assertThat(first).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(present("HAR")).hasSize(before + 1);
        assertThatThrownBy(() -> people.registrations.register(
                        new IdempotencyKey(claim.id(), "other"), woman("HAR"), field("HAR")))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void a_family_is_registered_in_one_act_and_the_same_request_finds_it_again() {
        IdempotencyKey claim = claim();
        List<Registration> family = List.of(woman("HAR"), woman("HAR"), woman("HAR"));
        Registrations.Registered registered = people.registrations.register(claim, family, 1, field("HAR"));
        assertThat(registered.first()).isTrue();
        assertThat(registered.people().stream().map(Beneficiary::caseCode).distinct())
                .hasSize(3);
        HouseholdCode household = registered.people().get(0).householdCode().orElseThrow();
        Household formed = people.households.get(household, field("HAR"));
        assertThat(formed.head()).contains(registered.people().get(1).caseCode());
        assertThat(formed.present().stream().map(MemberRow::caseCode))
                .containsExactlyInAnyOrderElementsOf(
                        registered.people().stream().map(Beneficiary::caseCode).toList());
        Registrations.Registered again = people.registrations.register(claim, family, 1, field("HAR"));
        assertThat(again.first()).isFalse();
        assertThat(again.people()).isEqualTo(registered.people());
        assertThat(people.registrations.find(claim, 3, field("HAR")))
                .map(Registrations.Registered::people)
                .contains(registered.people());
    }

    @Test
    void nobody_of_a_family_is_registered_if_one_of_them_cannot_be() {
        int before = present("HAR").size();
        List<Registration> family = List.of(woman("HAR"), in(woman("HAR"), "999"));
        assertThatThrownBy(() -> people.registrations.register(claim(), family, 0, field("HAR")))
                .isInstanceOf(InvalidFields.class);
        assertThat(present("HAR")).hasSize(before);
    }

    @Test
    void the_ids_of_all_members_of_a_family_are_used() {
        IdempotencyKey claim = claim();
        Registrations.Registered family =
                people.registrations.register(claim, List.of(woman("HAR"), woman("HAR")), 0, field("HAR"));
        IdempotencyKey second = new IdempotencyKey(family.people().get(1).id().value(), "other");
        assertThatThrownBy(() -> people.registrations.register(second, woman("HAR"), field("HAR")))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void refuses_a_registration_in_an_unknown_room() {
        IdempotencyKey claim = claim();
        int before = present("HAR").size();
        assertThatThrownBy(() -> people.registrations.register(claim, in(woman("HAR"), "999"), field("HAR")))
                .isInstanceOf(InvalidFields.class);
        assertThat(present("HAR")).hasSize(before);
        assertThat(people.registrations
                        .register(claim, woman("HAR"), field("HAR"))
                        .first())
                .as("a refused id may be used again")
                .isTrue();
    }

    @Test
    void people_of_another_centre_are_not_found() {
        Beneficiary person = people.register("HAR");
        CaseCode code = person.caseCode();
        Operator other = field("BAN");
        assertThatThrownBy(() -> people.beneficiaries.get(code, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> people.beneficiaries.getNamed(people.card(person).value(), other, OwnPeople.SEE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.beneficiaries.replaceCard(claim(), code, other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.stays.depart(claim(), code, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.identities.view(claim(), code, Purpose.HANDOUT, other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.beneficiaries.list(List.of(new CentreCode("HAR")), "", "", 10, other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.registrations.register(claim(), woman("HAR"), other))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.registrations.register(claim(), inHousehold(woman("BAN"), code.value()), other))
                .isInstanceOf(InvalidFields.class);
        assertThat(present("BAN")).doesNotContain(code);
    }

    @Test
    void each_role_sees_and_does_what_it_may() {
        CaseCode code = people.register("HAR").caseCode();
        for (String role : List.of("warehouse@HAR", "manager@HAR", "auditor@*", "field@*")) {
            assertThat(people.beneficiaries
                            .get(code, operator(Optional.empty(), role))
                            .caseCode())
                    .isEqualTo(code);
        }
        for (String role : List.of("technician@HAR", "administrator@*")) {
            assertThatThrownBy(() -> people.beneficiaries.get(code, operator(Optional.empty(), role)))
                    .as(role)
                    .isInstanceOf(Forbidden.class);
        }
        for (String role : List.of("warehouse@HAR", "auditor@*", "technician@HAR", "administrator@*")) {
            assertThatThrownBy(() ->
                            people.identities.view(claim(), code, Purpose.AUDIT, operator(Optional.empty(), role)))
                    .as(role)
                    .isInstanceOf(Forbidden.class);
        }
        for (String role : List.of("warehouse@HAR", "auditor@*", "manager@HAR", "administrator@*")) {
            assertThatThrownBy(() -> people.stays.depart(claim(), code, operator(Optional.empty(), role)))
                    .as(role)
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(people.identities.view(claim(), code, Purpose.REQUEST, operator(Optional.empty(), "manager@HAR")))
                .isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void a_replaced_card_is_refused() {
        Beneficiary person = people.register("HAR");
        CardCode lost = people.card(person);
        IdempotencyKey claim = claim();
        assertThat(people.beneficiaries.replaceCard(claim, person.caseCode(), field("HAR")))
                .isTrue();
        CardCode fresh = people.beneficiaries.madeCard(claim.id());
        assertThat(fresh).isNotEqualTo(lost);
        assertThat(people.card(person)).isEqualTo(fresh);
        assertThatThrownBy(() -> people.beneficiaries.getNamed(lost.value(), field("HAR"), OwnPeople.SEE))
                .isInstanceOf(NotFound.class);
        assertThat(people.beneficiaries
                        .getNamed(fresh.value(), field("HAR"), OwnPeople.SEE)
                        .id())
                .isEqualTo(person.id());
        assertThatThrownBy(
                        () -> people.stays.arrive(claim(), lost, new CentreCode("BAN"), Optional.empty(), field("BAN")))
                .isInstanceOf(NotFound.class);
        assertThat(people.beneficiaries.replaceCard(claim, person.caseCode(), field("HAR")))
                .isFalse();
        assertThat(people.beneficiaries.madeCard(claim.id())).isEqualTo(fresh);
        assertThat(people.card(person)).isEqualTo(fresh);
    }

    @Test
    void an_arrival_ends_the_stay_elsewhere_and_begins_one_here() {
        Beneficiary person = people.register(in(woman("HAR"), "2"));
        CardCode card = people.card(person);
        people.clock.advance(Duration.ofHours(1));
        IdempotencyKey claim = claim();
        assertThat(people.stays.arrive(
                        claim, card, new CentreCode("BAN"), Optional.of(new RoomCode("10")), field("BAN")))
                .isTrue();
        Beneficiary here = people.beneficiaries.get(person.caseCode(), field("BAN"));
        assertThat(here.room()).isEqualTo("10");
        assertThat(here.staySince()).isEqualTo(people.clock.instant());
        assertThatThrownBy(() -> people.beneficiaries.get(person.caseCode(), field("HAR")))
                .isInstanceOf(NotFound.class);
        List<Stay> stays = databases.database().read(handle -> Stays.list(handle, person.id()));
        assertThat(stays).extracting(each -> each.centre().value()).containsExactly("HAR", "BAN");
        assertThat(stays).extracting(Stay::lasts).containsExactly(false, true);
        assertThat(people.stays.arrive(
                        claim, card, new CentreCode("BAN"), Optional.of(new RoomCode("10")), field("BAN")))
                .isFalse();
        assertThatThrownBy(
                        () -> people.stays.arrive(claim(), card, new CentreCode("BAN"), Optional.empty(), field("BAN")))
                .is(refused("beneficiaries.here-already"));
    }

    @Test
    void a_departed_person_is_in_no_centre_until_they_arrive() {
        Beneficiary person = people.register("HAR");
        CardCode card = people.card(person);
        IdempotencyKey claim = claim();
        assertThat(people.stays.depart(claim, person.caseCode(), field("HAR"))).isTrue();
        assertThat(people.stays.depart(claim, person.caseCode(), field("HAR"))).isFalse();
        assertThatThrownBy(() -> people.stays.depart(claim(), person.caseCode(), field("HAR")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.beneficiaries.get(person.caseCode(), field("HAR")))
                .isInstanceOf(NotFound.class);
        assertThat(present("HAR")).doesNotContain(person.caseCode());
        assertThat(people.beneficiaries
                        .get(person.caseCode(), operator(Optional.empty(), "auditor@*"))
                        .present())
                .isFalse();
        check_all();
        people.stays.arrive(claim(), card, new CentreCode("HAR"), Optional.empty(), field("HAR"));
        assertThat(present("HAR")).contains(person.caseCode());
    }

    /** A worker pressed the button on the wrong person. Nothing but the version shows it afterwards. */
    @Test
    void a_departure_of_today_is_reversed_and_the_stay_goes_on() {
        Beneficiary person = people.register(in(with(woman("HAR"), AMAL), "10"));
        Username vera = people.socialWorker("HAR");
        Caseworkers caseworkers = people.access.features.people.caseworkers;
        caseworkers.assign(person.caseCode(), Optional.of(vera), field("HAR"));
        people.clock.advance(Duration.ofDays(3));
        IdempotencyKey departure = claim();
        people.stays.depart(departure, person.caseCode(), field("HAR"));
        Operator auditor = operator(Optional.empty(), "auditor@*");
        assertThat(TestCaseworkers.of(caseworkers, seenBy(person, auditor), auditor))
                .as("an ended stay has no caseworker")
                .isEmpty();
        assertThat(people.stays.mayReverseDeparture(person.caseCode(), field("HAR")))
                .isTrue();
        IdempotencyKey claim = claim();
        assertThat(people.stays.reverseDeparture(claim, person.caseCode(), field("HAR")))
                .isTrue();
        assertThat(people.stays.reverseDeparture(claim, person.caseCode(), field("HAR")))
                .isFalse();
        Beneficiary again = seenBy(person, field("HAR"));
        assertThat(again).usingRecursiveComparison().ignoringFields("version").isEqualTo(person);
        List<Stay> stays = databases.database().read(handle -> Stays.list(handle, person.id()));
        assertThat(stays).hasSize(1);
        assertThat(stays.get(0).lasts()).isTrue();
        assertThat(TestCaseworkers.of(caseworkers, again, field("HAR"))).contains(vera);
        assertThat(people.nameIndex.indexSome()).as("found by name again").isTrue();
        assertThat(people.stays.mayReverseDeparture(person.caseCode(), field("HAR")))
                .isFalse();
        assertThatThrownBy(() -> people.stays.reverseDeparture(claim(), person.caseCode(), field("HAR")))
                .is(refused("beneficiaries.departure.not-today"));
    }

    @Test
    void the_caseworker_of_a_person_who_left_before_today_is_forgotten() {
        Beneficiary gone = people.register("HAR");
        Beneficiary staying = people.register("HAR");
        Username vera = people.socialWorker("HAR");
        Caseworkers caseworkers = people.access.features.people.caseworkers;
        List.of(gone, staying).forEach(each -> caseworkers.assign(each.caseCode(), Optional.of(vera), field("HAR")));
        people.stays.depart(claim(), gone.caseCode(), field("HAR"));
        people.access.trustClock();
        caseworkers.forgetDeparted();
        assertThat(caseworkerRows()).as("the departure can be taken back today").isEqualTo(2);
        people.clock.advance(Duration.ofDays(30));
        caseworkers.forgetDeparted();
        assertThat(caseworkerRows()).as("the clock may be wrong").isEqualTo(2);
        people.access.trustClock();
        caseworkers.forgetDeparted();
        assertThat(caseworkerRows()).isEqualTo(1);
        assertThat(TestCaseworkers.of(caseworkers, staying, field("HAR"))).contains(vera);
    }

    private long caseworkerRows() {
        return databases
                .database()
                .read(handle -> handle.createQuery("select count(*) from caseworkers")
                        .mapTo(Long.class)
                        .one());
    }

    private Beneficiary seenBy(Beneficiary person, Operator by) {
        return people.beneficiaries.get(person.caseCode(), by);
    }

    @Test
    void a_departure_is_not_reversed_on_another_day_or_elsewhere_or_after_an_arrival() {
        Beneficiary person = people.register("HAR");
        CardCode card = people.card(person);
        CaseCode code = person.caseCode();
        people.stays.depart(claim(), code, field("HAR"));
        assertThatThrownBy(() -> people.stays.reverseDeparture(claim(), code, field("BAN")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.stays.reverseDeparture(claim(), code, operator(Optional.empty(), "auditor@*")))
                .isInstanceOf(Forbidden.class);
        people.clock.advance(Duration.ofDays(1));
        assertThat(people.stays.mayReverseDeparture(code, field("HAR"))).isFalse();
        assertThatThrownBy(() -> people.stays.reverseDeparture(claim(), code, field("HAR")))
                .is(refused("beneficiaries.departure.not-today"));
        people.stays.arrive(claim(), card, new CentreCode("BAN"), Optional.empty(), field("BAN"));
        people.stays.depart(claim(), code, field("BAN"));
        assertThatThrownBy(() -> people.stays.reverseDeparture(claim(), code, field("HAR")))
                .isInstanceOf(NotFound.class);
        people.stays.reverseDeparture(claim(), code, field("BAN"));
        assertThat(seenBy(person, field("BAN")).present()).isTrue();
    }

    @Test
    void a_reversed_departure_leads_to_no_closed_room_and_not_to_an_erased_person() {
        people.centres.room("HAR", "77");
        Beneficiary person = people.register(in(woman("HAR"), "77"));
        people.stays.depart(claim(), person.caseCode(), field("HAR"));
        people.centres.closeRoom("HAR", "77");
        people.stays.reverseDeparture(claim(), person.caseCode(), field("HAR"));
        assertThat(seenBy(person, field("HAR")).room()).isEmpty();
        people.stays.depart(claim(), person.caseCode(), field("HAR"));
        Anonymous erasing = Anonymous.draw(people.access.randomness);
        databases.database().write(handle -> {
            erasing.erase(handle, person.id(), UUID.randomUUID(), people.clock.instant());
            return true;
        });
        assertThatThrownBy(() -> people.stays.reverseDeparture(claim(), person.caseCode(), field("HAR")))
                .satisfies(refusal -> assertThat(refusal).isInstanceOfAny(Refused.class, NotFound.class));
    }

    private Beneficiary departed() {
        Beneficiary head = people.register("HAR");
        Beneficiary person =
                people.register(inHousehold(woman("HAR"), head.caseCode().value()));
        people.stays.depart(claim(), head.caseCode(), field("HAR"));
        people.stays.depart(claim(), person.caseCode(), field("HAR"));
        return people.beneficiaries.get(person.caseCode(), operator(Optional.empty(), "auditor@*"));
    }

    /** An auditor sees them, but nobody opens their identity or changes them, and they leave once. */
    @Test
    void an_auditor_with_other_roles_only_sees_people_who_left() {
        Beneficiary gone = departed();
        CaseCode code = gone.caseCode();
        HouseholdCode household = gone.householdCode().orElseThrow();
        CaseCode third = people.register("HAR").caseCode();
        Operator by = operator(Optional.empty(), "field@HAR", "manager@HAR", "auditor@*");
        assertThat(seen(code, by)).containsExactly(code.value());
        assertThat(people.households.get(household, by).members()).hasSize(2);
        List<ThrowingCallable> acts = List.of(
                () -> people.identities.view(claim(), code, Purpose.REQUEST, by),
                () -> people.identities.correct(code, gone.version(), Identity.UNKNOWN, by),
                () -> people.stays.depart(claim(), code, by),
                () -> people.households.join(claim(), household, third, by));
        assertThat(acts).allSatisfy(each -> assertThatThrownBy(each).isInstanceOf(Forbidden.class));
        assertThat(people.beneficiaries.get(code, by)).isEqualTo(gone);
    }

    private Set<String> seen(CaseCode code, Operator by) {
        return databases.database().read(handle -> OwnPeople.visible(handle, Set.of(code.value()), by, OwnPeople.SEE));
    }

    @Test
    void the_list_is_sorted_by_room_and_household_and_complete_over_its_pages() {
        people.centres.add("LIST");
        people.centres.room("LIST", "2");
        people.centres.room("LIST", "10");
        for (int i = 0; i < 7; i++) {
            Beneficiary head = people.register(in(woman("LIST"), i % 2 == 0 ? "10" : "2"));
            people.register(
                    inHousehold(in(woman("LIST"), head.room()), head.caseCode().value()));
            people.register("LIST");
        }
        List<CentreCode> centre = List.of(new CentreCode("LIST"));
        List<Beneficiary> paged = new ArrayList<>();
        String after = "";
        for (List<Beneficiary> part = people.beneficiaries.list(centre, "", after, 4, field("LIST"));
                !part.isEmpty();
                part = people.beneficiaries.list(centre, "", after, 4, field("LIST"))) {
            paged.addAll(part);
            after = Beneficiaries.placeOf(part.get(part.size() - 1), field("LIST"));
        }
        assertThat(paged).hasSize(21).doesNotHaveDuplicates();
        List<String> rooms = paged.stream().map(Beneficiary::room).distinct().toList();
        assertThat(rooms).containsExactly("", "2", "10");
        List<String> households = paged.stream()
                .filter(each -> !each.household().isEmpty())
                .map(Beneficiary::household)
                .toList();
        for (int i = 0; i < households.size(); i += 2) {
            assertThat(households.get(i)).isEqualTo(households.get(i + 1));
        }
        assertThat(people.beneficiaries.list(centre, "2", "", 100, field("LIST")))
                .hasSize(6)
                .allMatch(each -> each.room().equals("2"));
        List<CentreCode> both = List.of(new CentreCode("HAR"), new CentreCode("LIST"));
        assertThat(people.beneficiaries.list(both, "", "", 500, operator(Optional.empty(), "field@*")))
                .hasSize(present("HAR").size() + 21);
    }

    @Test
    void a_change_based_on_an_outdated_version_is_refused() {
        Beneficiary person = people.register("HAR");
        PersonChange change = new PersonChange(
                Optional.of(new RoomCode("2")),
                Sex.FEMALE,
                AgeBand.FROM_60,
                new Sizes("XL", "39"),
                SpokenLanguages.of(List.of("uk", "ru")));
        Beneficiary changed = people.beneficiaries.change(person.caseCode(), person.version(), change, field("HAR"));
        assertThat(changed.sizes()).isEqualTo(new Sizes("XL", "39"));
        assertThat(changed.languages().list()).containsExactly("uk", "ru");
        assertThat(changed.room()).isEqualTo("2");
        assertThat(changed.ageBand(people.clock.instant())).isEqualTo(AgeBand.FROM_60);
        assertThatThrownBy(() -> people.beneficiaries.change(person.caseCode(), person.version(), change, field("HAR")))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void an_identity_is_shown_after_its_view_is_on_record_and_each_id_shows_it_once() {
        Beneficiary person = people.register(with(woman("HAR"), AMAL));
        IdempotencyKey claim = claim();
        assertThat(people.identities.view(claim, person.caseCode(), Purpose.LEGAL, field("HAR")))
                .isEqualTo(AMAL);
        assertThatThrownBy(() -> people.identities.view(claim, person.caseCode(), Purpose.LEGAL, field("HAR")))
                .isInstanceOf(IdReused.class);
        List<IdentityView> views = views(person);
        assertThat(views).hasSize(1);
        assertThat(views.get(0).operator()).isEqualTo("worker");
        assertThat(views.get(0).purpose()).isEqualTo(Purpose.LEGAL);
        assertThat(views.get(0).id()).isEqualTo(claim.id());
    }

    private List<IdentityView> views(Beneficiary person) {
        return people.identities.views(
                person.caseCode(),
                PlaceInTime.FIRST.before(),
                PlaceInTime.FIRST.id(),
                100,
                operator(Optional.empty(), "manager@" + person.centre()));
    }

    /** Invariant 9: nothing is shown without its row on record. */
    @Test
    void an_identity_is_not_shown_if_the_view_cannot_be_recorded() {
        Beneficiary person = people.register(with(woman("HAR"), AMAL));
        IdempotencyKey taken = claim();
        people.identities.view(taken, person.caseCode(), Purpose.LEGAL, field("HAR"));
        // The id is free in the record of ids but taken in the record of views, so the row cannot be written.
        databases
                .database()
                .write(handle -> handle.execute(
                        "delete from used_ids where id = ?", taken.id().toString()));
        assertThatThrownBy(() -> people.identities.view(taken, person.caseCode(), Purpose.LEGAL, field("HAR")))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageNotContaining("Amal");
        assertThat(views(person)).hasSize(1);
    }

    @Test
    void the_record_of_views_never_changes() {
        Beneficiary person = people.register("HAR");
        people.identities.view(claim(), person.caseCode(), Purpose.LEGAL, field("HAR"));
        for (String act : List.of("update identity_views set purpose = 'AUDIT'", "delete from identity_views")) {
            assertThatThrownBy(() -> databases.database().write(handle -> handle.execute(act)))
                    .as(act)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(views(person)).hasSize(1);
    }

    @Test
    void correcting_the_birth_date_corrects_the_age() {
        Beneficiary person = people.register(with(woman("HAR"), AMAL));
        Identity corrected = new Identity("Амал", Optional.of(LocalDate.of(2024, 3, 2)), "", "", "");
        Beneficiary after = people.identities.correct(person.caseCode(), person.version(), corrected, field("HAR"));
        assertThat(after.ageBand(people.clock.instant())).isEqualTo(AgeBand.UNDER_5);
        assertThat(after.nextBandOn()).isEqualTo("2029-03-02");
        assertThat(people.identities.view(claim(), person.caseCode(), Purpose.REQUEST, field("HAR")))
                .isEqualTo(corrected);
        assertThatThrownBy(
                        () -> people.identities.correct(person.caseCode(), person.version(), corrected, field("HAR")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> people.beneficiaries.change(
                        person.caseCode(),
                        after.version(),
                        new PersonChange(
                                Optional.empty(), Sex.FEMALE, AgeBand.FROM_18, Sizes.UNKNOWN, SpokenLanguages.NONE),
                        field("HAR")))
                .isInstanceOf(InvalidFields.class);
        Beneficiary without =
                people.identities.correct(person.caseCode(), after.version(), Identity.UNKNOWN, field("HAR"));
        assertThat(without.ageBand(people.clock.instant())).isEqualTo(AgeBand.UNDER_5);
        assertThat(people.identities.view(claim(), person.caseCode(), Purpose.REQUEST, field("HAR")))
                .isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void the_encrypted_identity_of_one_person_does_not_decrypt_for_another() {
        Beneficiary one = people.register(with(woman("HAR"), AMAL));
        Beneficiary other = people.register(with(woman("HAR"), new Identity("X", Optional.empty(), "", "", "")));
        databases
                .database()
                .write(handle -> handle.execute(
                        "update identities set name = (select name from identities where beneficiary = ?) where beneficiary = ?",
                        one.id().toString(),
                        other.id().toString()));
        assertThatThrownBy(() -> people.identities.view(claim(), other.caseCode(), Purpose.LEGAL, field("HAR")))
                .isInstanceOf(org.sklad.platform.crypto.CannotDecrypt.class);
    }

    @Test
    void a_profession_sees_the_vulnerabilities_that_its_work_needs() {
        Beneficiary person = people.register(with(woman("HAR"), Identity.UNKNOWN, Vulnerability.values()));
        Map<String, Set<Vulnerability>> seen = new TreeMap<>();
        for (Profession profession : Profession.values()) {
            seen.put(
                    profession.name(),
                    people.beneficiaries.vulnerabilities(person, operator(Optional.of(profession), "field@HAR")));
        }
        Set<Vulnerability> all = Set.of(Vulnerability.values());
        Set<Vulnerability> notIll = new HashSet<>(all);
        notIll.remove(Vulnerability.CHRONIC_ILLNESS);
        assertThat(seen)
                .containsEntry("SOCIAL_WORKER", all)
                .containsEntry("PSYCHOLOGIST", notIll)
                .containsEntry("LAWYER", notIll);
        assertThat(seen.get("NURSE"))
                .containsExactlyInAnyOrder(
                        Vulnerability.PREGNANT,
                        Vulnerability.UNACCOMPANIED_CHILD,
                        Vulnerability.DISABILITY,
                        Vulnerability.VIOLENCE,
                        Vulnerability.CHRONIC_ILLNESS);
        for (String role : List.of("field@HAR", "warehouse@HAR", "technician@HAR", "administrator@*")) {
            assertThat(people.beneficiaries.vulnerabilities(person, operator(Optional.empty(), role)))
                    .as(role)
                    .isEmpty();
        }
        for (String role : List.of("manager@HAR", "auditor@*")) {
            assertThat(people.beneficiaries.vulnerabilities(person, operator(Optional.empty(), role)))
                    .as(role)
                    .isEqualTo(all);
        }
    }

    @Test
    void an_edit_keeps_the_vulnerabilities_that_the_profession_does_not_see() {
        Beneficiary person = people.register(
                with(woman("HAR"), Identity.UNKNOWN, Vulnerability.CHRONIC_ILLNESS, Vulnerability.VIOLENCE));
        Operator lawyer = operator(Optional.of(Profession.LAWYER), "field@HAR");
        people.beneficiaries.setVulnerabilities(
                person.caseCode(), person.version(), Set.of(Vulnerability.TRAFFICKING), lawyer);
        Set<Vulnerability> noted =
                databases.database().read(handle -> people.beneficiaries.vulnerabilities(handle, person.id()));
        assertThat(noted).containsExactlyInAnyOrder(Vulnerability.CHRONIC_ILLNESS, Vulnerability.TRAFFICKING);
        assertThatThrownBy(() -> people.beneficiaries.setVulnerabilities(
                        person.caseCode(), person.version() + 1, Set.of(Vulnerability.CHRONIC_ILLNESS), lawyer))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.beneficiaries.setVulnerabilities(
                        person.caseCode(), person.version() + 1, Set.of(), field("HAR")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void registering_with_the_case_code_of_another_person_makes_one_household() {
        Beneficiary mother = people.register("HAR");
        Beneficiary child =
                people.register(inHousehold(woman("HAR"), mother.caseCode().grouped()));
        Beneficiary second = people.register(inHousehold(woman("HAR"), child.household()));
        HouseholdCode code = child.householdCode().orElseThrow();
        Household household = people.households.get(code, field("HAR"));
        assertThat(household.head()).contains(mother.caseCode());
        assertThat(household.present())
                .extracting(MemberRow::caseCode)
                .containsExactlyInAnyOrder(mother.caseCode(), child.caseCode(), second.caseCode());
        assertThatThrownBy(() -> people.households.get(code, field("BAN"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.households.get(code, operator(Optional.empty(), "warehouse@HAR")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void members_join_and_leave_and_a_head_who_leaves_is_replaced() {
        Beneficiary head = people.register("HAR");
        Beneficiary second = people.register("HAR");
        Beneficiary third = people.register("HAR");
        IdempotencyKey claim = claim();
        people.households.form(claim, head.caseCode(), List.of(second.caseCode()), field("HAR"));
        HouseholdCode code = people.beneficiaries
                .get(head.caseCode(), field("HAR"))
                .householdCode()
                .orElseThrow();
        assertThat(people.households.form(claim, head.caseCode(), List.of(second.caseCode()), field("HAR")))
                .isFalse();
        people.clock.advance(Duration.ofMinutes(5));
        people.households.join(claim(), code, third.caseCode(), field("HAR"));
        people.clock.advance(Duration.ofMinutes(5));
        IdempotencyKey leaving = claim();
        people.households.leave(leaving, code, head.caseCode(), field("HAR"));
        assertThat(people.households.leave(leaving, code, head.caseCode(), field("HAR")))
                .isFalse();
        Household household = people.households.get(code, field("HAR"));
        assertThat(household.head()).contains(second.caseCode());
        assertThat(household.present())
                .extracting(MemberRow::caseCode)
                .containsExactly(second.caseCode(), third.caseCode());
        assertThat(household.members()).hasSize(3);
        people.households.lead(claim(), code, third.caseCode(), field("HAR"));
        assertThat(people.households.get(code, field("HAR")).head()).contains(third.caseCode());
        assertThatThrownBy(() -> people.households.lead(claim(), code, head.caseCode(), field("HAR")))
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void joining_another_household_leaves_the_former_one() {
        Beneficiary one = people.register("HAR");
        Beneficiary other = people.register("HAR");
        people.households.form(claim(), one.caseCode(), List.of(other.caseCode()), field("HAR"));
        HouseholdCode first = people.beneficiaries
                .get(one.caseCode(), field("HAR"))
                .householdCode()
                .orElseThrow();
        people.clock.advance(Duration.ofMinutes(1));
        people.households.form(claim(), one.caseCode(), List.of(), field("HAR"));
        HouseholdCode second = people.beneficiaries
                .get(one.caseCode(), field("HAR"))
                .householdCode()
                .orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(people.households.get(first, field("HAR")).present())
                .extracting(MemberRow::caseCode)
                .containsExactly(other.caseCode());
        assertThat(people.households.get(second, field("HAR")).present())
                .extracting(MemberRow::id)
                .containsExactly(one.id());
    }

    @Test
    void each_centre_sees_its_own_members_of_a_household_in_two_centres() {
        Beneficiary here = people.register("HAR");
        Beneficiary there =
                people.register(inHousehold(woman("HAR"), here.caseCode().value()));
        HouseholdCode code = there.householdCode().orElseThrow();
        people.stays.arrive(claim(), people.card(there), new CentreCode("BAN"), Optional.empty(), field("BAN"));
        assertThat(people.households.get(code, field("HAR")).present())
                .extracting(MemberRow::caseCode)
                .containsExactly(here.caseCode());
        Household seenThere = people.households.get(code, field("BAN"));
        assertThat(seenThere.present()).extracting(MemberRow::caseCode).containsExactly(there.caseCode());
        assertThat(seenThere.head()).isEmpty();
        assertThatThrownBy(() -> people.households.leave(claim(), code, there.caseCode(), field("HAR")))
                .isInstanceOf(InvalidFields.class);
    }

    /** A random code belongs to nobody, even after a thousand tries, and nothing is read for it. */
    @Test
    void guessing_finds_nobody() {
        people.register("HAR");
        Operator everywhere = operator(Optional.empty(), "field@*");
        org.sklad.platform.crypto.Randomness randomness =
                new org.sklad.platform.crypto.Randomness(new java.security.SecureRandom());
        int found = databases.database().read(handle -> {
            int hits = 0;
            for (int i = 0; i < 1_000; i++) {
                hits += OwnPeople.dao(handle).find(CaseCode.random(randomness)).isPresent() ? 1 : 0;
                hits += OwnPeople.dao(handle)
                                .findByCard(CardCode.random(randomness))
                                .isPresent()
                        ? 1
                        : 0;
            }
            return hits;
        });
        assertThat(found).isZero();
        assertThatThrownBy(() -> people.beneficiaries.get(CaseCode.random(randomness), everywhere))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_room_is_found_by_a_code_in_small_or_Cyrillic_letters() {
        people.centres.add("TYPED");
        people.centres.room("TYPED", "A12");
        Beneficiary person = people.register(in(woman("TYPED"), "A12"));
        for (String typed : List.of("A12", "a12", "А12", " а12 ")) {
            assertThat(people.beneficiaries.list(List.of(new CentreCode("TYPED")), typed, "", 10, field("TYPED")))
                    .as(typed)
                    .containsExactly(person);
        }
        assertThat(people.beneficiaries.list(List.of(new CentreCode("TYPED")), " ", "", 10, field("TYPED")))
                .isEmpty();
    }

    /** Neither the order nor the position of the next page reveals to a warehouse worker which people live together. */
    @Test
    void operators_without_access_to_rooms_see_the_list_by_case_code() {
        people.centres.add("PLAIN");
        people.centres.room("PLAIN", "2");
        people.centres.room("PLAIN", "10");
        for (int i = 0; i < 6; i++) {
            Beneficiary head = people.register(in(woman("PLAIN"), i % 2 == 0 ? "10" : "2"));
            people.register(inHousehold(
                    in(woman("PLAIN"), i % 2 == 0 ? "2" : "10"), head.caseCode().value()));
        }
        Operator warehouse = operator(Optional.empty(), "warehouse@PLAIN");
        List<CentreCode> centre = List.of(new CentreCode("PLAIN"));
        List<String> paged = new ArrayList<>();
        String after = "";
        for (List<Beneficiary> part = people.beneficiaries.list(centre, "", after, 5, warehouse);
                !part.isEmpty();
                part = people.beneficiaries.list(centre, "", after, 5, warehouse)) {
            part.forEach(each -> paged.add(each.caseCode().value()));
            Beneficiary last = part.get(part.size() - 1);
            after = Beneficiaries.placeOf(last, warehouse);
            assertThat(after).isEqualTo("PLAIN///" + last.caseCode().value());
        }
        assertThat(paged).hasSize(12).isSorted();
        Beneficiary somebody =
                people.beneficiaries.list(centre, "", "", 1, field("PLAIN")).get(0);
        assertThat(Beneficiaries.placeOf(somebody, field("PLAIN")))
                .contains(somebody.household())
                .isNotEqualTo(Beneficiaries.placeOf(somebody, warehouse));
    }

    private BeneficiariesResource resource() {
        Forms forms = new Forms(
                Validators.newConfiguration().buildValidatorFactory().getValidator(),
                databases.database(),
                text -> Integer.toHexString(text.hashCode()));
        return new BeneficiariesResource(
                people.beneficiaries,
                people.access.features.people.caseworkers,
                people.registrations,
                people.centres.centres(),
                forms,
                people.clock);
    }

    /** Invariant 3: the age band of the first request is wrong today. */
    @Test
    void a_registration_repeated_after_a_birthday_gets_the_first_answer() {
        BeneficiariesResource resource = resource();
        LocalDate today = LocalDate.ofInstant(people.clock.instant(), java.time.ZoneId.of("Europe/Sofia"));
        RegistrationForm form = new RegistrationForm(
                UUID.randomUUID(),
                "HAR",
                null,
                Sex.FEMALE,
                AgeBand.FROM_12,
                null,
                null,
                new IdentityForm("Амал", today.plusDays(1).minusYears(18), null, null, null),
                null,
                null);
        Answer<BeneficiaryAnswer> first = resource.register(field("HAR"), form);
        assertThat(first.first()).isTrue();
        people.clock.advance(Duration.ofDays(2));
        Answer<BeneficiaryAnswer> again = resource.register(field("HAR"), form);
        assertThat(again.first()).isFalse();
        assertThat(again.body().caseCode()).isEqualTo(first.body().caseCode());
        RegistrationForm other = new RegistrationForm(
                form.id(), "HAR", null, Sex.MALE, AgeBand.FROM_12, null, null, form.identity(), null, null);
        assertThatThrownBy(() -> resource.register(field("HAR"), other)).isInstanceOf(IdReused.class);
    }

    @Test
    void a_person_named_twice_joins_a_household_once() {
        Beneficiary head = people.register("HAR");
        Beneficiary member = people.register("HAR");
        IdempotencyKey claim = claim();
        people.households.form(
                claim, head.caseCode(), List.of(member.caseCode(), head.caseCode(), member.caseCode()), field("HAR"));
        assertThat(people.households.formed(claim.id(), field("HAR")).present())
                .extracting(MemberRow::caseCode)
                .containsExactlyInAnyOrder(head.caseCode(), member.caseCode());
    }

    @Test
    void a_repeated_withdrawal_of_the_last_member_gets_the_first_answer() {
        Beneficiary only = people.register("HAR");
        people.households.form(claim(), only.caseCode(), List.of(), field("HAR"));
        HouseholdCode code = people.beneficiaries
                .get(only.caseCode(), field("HAR"))
                .householdCode()
                .orElseThrow();
        IdempotencyKey leaving = claim();
        for (boolean first : List.of(true, false)) {
            people.households.requireChangeable(code, field("HAR"));
            assertThat(people.households.leave(leaving, code, only.caseCode(), field("HAR")))
                    .isEqualTo(first);
        }
        people.stays.depart(claim(), only.caseCode(), field("HAR"));
        people.households.requireChangeable(code, field("HAR"));
        assertThat(people.households.leave(leaving, code, only.caseCode(), field("HAR")))
                .as("the household is gone")
                .isFalse();
        assertThatThrownBy(() -> people.households.requireChangeable(code, field("BAN")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.households.requireChangeable(code, operator(Optional.empty(), "warehouse@HAR")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.households.leave(claim(), code, only.caseCode(), field("HAR")))
                .as("a new act finds nobody")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_household_formed_with_both_codes_of_a_merged_person_has_them_once() {
        Beneficiary gone = people.register("HAR");
        Beneficiary stays = people.register("HAR");
        Beneficiary third = people.register("HAR");
        people.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field("HAR"));
        IdempotencyKey claim = claim();
        List<CaseCode> all = List.of(stays.caseCode(), gone.caseCode(), third.caseCode());
        people.households.form(claim, gone.caseCode(), all, field("HAR"));
        assertThat(people.households.formed(claim.id(), field("HAR")).present())
                .extracting(MemberRow::caseCode)
                .containsExactlyInAnyOrder(stays.caseCode(), third.caseCode());
    }

    @Test
    void the_age_of_somebody_of_sixty_or_more_follows_from_the_birth_date() {
        LocalDate birth = LocalDate.ofInstant(people.clock.instant(), java.time.ZoneId.of("Europe/Sofia"))
                .minusYears(70);
        Beneficiary born =
                people.register(people.identified("HAR", new Identity("Old", Optional.of(birth), "", "", "")));
        assertThat(born.ageBand()).isEqualTo(AgeBand.FROM_60);
        assertThatThrownBy(() -> band(born, AgeBand.FROM_5)).isInstanceOf(InvalidFields.class);
        Beneficiary same = band(born, AgeBand.FROM_60);
        assertThatThrownBy(() -> band(same, AgeBand.FROM_18)).isInstanceOf(InvalidFields.class);
        Identity unborn = new Identity("Old", Optional.empty(), "", "", "");
        Beneficiary estimated = people.identities.correct(same.caseCode(), same.version(), unborn, field("HAR"));
        assertThat(estimated.ageBand()).isEqualTo(AgeBand.FROM_60);
        assertThat(band(estimated, AgeBand.FROM_18).ageBand()).isEqualTo(AgeBand.FROM_18);
    }

    private Beneficiary band(Beneficiary of, AgeBand band) {
        PersonChange change = new PersonChange(Optional.empty(), Sex.FEMALE, band, Sizes.UNKNOWN, SpokenLanguages.NONE);
        return people.beneficiaries.change(of.caseCode(), of.version(), change, field("HAR"));
    }

    /** An entry typed in from last month's paper needs the age of last month, whatever was saved since. */
    @Test
    void the_age_band_of_an_earlier_day_is_known_after_a_registration_and_after_a_change() {
        LocalDate today = LocalDate.ofInstant(people.clock.instant(), java.time.ZoneId.of("Europe/Sofia"));
        for (int years : List.of(5, 12, 18, 60)) {
            Age learnt = Age.learnt(today.minusDays(3).minusYears(years), today);
            Registration of = woman("HAR");
            Beneficiary person = people.register(new Registration(
                    of.centre(),
                    of.room(),
                    of.sex(),
                    learnt,
                    of.sizes(),
                    of.languages(),
                    of.identity(),
                    of.vulnerabilities(),
                    of.household()));
            AgeBand now = person.ageBand(people.clock.instant());
            assertThat(now.years()).isEqualTo(years);
            Beneficiary changed = people.beneficiaries.change(
                    person.caseCode(),
                    person.version(),
                    new PersonChange(Optional.empty(), Sex.FEMALE, now, Sizes.UNKNOWN, SpokenLanguages.NONE),
                    field("HAR"));
            for (Beneficiary each : List.of(person, changed)) {
                assertThat(each.ageBand(people.clock.instant())).isEqualTo(now);
                assertThat(each.ageBand(people.clock.instant().minus(Duration.ofDays(7)))
                                .next())
                        .as("a week ago, not yet %d", years)
                        .contains(now);
            }
        }
    }
}
