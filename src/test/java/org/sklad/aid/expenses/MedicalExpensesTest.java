package org.sklad.aid.expenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sklad.platform.i18n.Refusals.isRefused;
import static org.sklad.platform.i18n.Refusals.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.donors.Source;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.Meanwhile;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;

/** Medical expenses: recording, decision, withdrawal, access and erasure, on each engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MedicalExpensesTest {

    private TestDatabases databases;
    private Path folder;
    private Desk desk;
    private MedicalExpenses expenses;
    private Operator field;
    private Operator nurse;
    private Operator manager;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        folder = databases.folder().path();
        desk = new Desk(new TestStock(databases.database()));
        expenses = TestMedicalExpenses.expenses(desk, folder);
        field = operator("field@HAR");
        nurse = TestMedicalExpenses.as(Profession.NURSE, operator("field@HAR"));
        manager = operator("manager@HAR");
        centres_and_sources();
    }

    private Operator operator(String... roles) {
        return desk.access.operator(Access.unique("one"), roles);
    }

    private void centres_and_sources() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
        Operator chief = operator("manager@*");
        desk.access.features.donors.sources.add(
                new Source(SourceKind.FUNDING_SOURCE, new SourceCode("AMIF"), "Фонд"), chief);
    }

    @AfterParameterizedClassInvocation
    void check_and_close() {
        desk.check();
        for (Check check : desk.access.features.expenses.checks()) {
            assertThat(desk.database.read(check.violations()::apply))
                    .as(check.name())
                    .isEmpty();
        }
        databases.close();
    }

    private static IdempotencyKey claim() {
        return Access.claim("content");
    }

    private Beneficiary person() {
        return desk.adult(Sex.FEMALE, field);
    }

    private LocalDate today() {
        return desk.stock.today();
    }

    private NewMedicalExpense of(Beneficiary person) {
        return of(person, today(), "AMIF");
    }

    private static NewMedicalExpense of(Beneficiary person, LocalDate paidOn, String source) {
        return new NewMedicalExpense(
                person.caseCode().value(),
                ExpenseKind.DENTAL,
                new Money(1250, "EUR"),
                paidOn,
                source,
                "Д-р Иванова",
                Optional.empty());
    }

    private boolean record(IdempotencyKey claim, NewMedicalExpense wanted, Operator by) {
        return expenses.record(claim, wanted, TestMedicalExpenses.picture(), by);
    }

    private UUID recorded(Beneficiary person) {
        IdempotencyKey claim = claim();
        desk.access.clock.advance(Duration.ofSeconds(1));
        assertThat(record(claim, of(person), nurse)).isTrue();
        return claim.id();
    }

    private boolean approve(IdempotencyKey claim, UUID id, Operator by) {
        return expenses.decide(claim, id, ExpenseState.APPROVED, "", by);
    }

    private List<UUID> list(Beneficiary person, Operator by) {
        return list(new MedicalExpenseFilter(null, person.caseCode(), null, null, null, null), by);
    }

    private List<UUID> list(MedicalExpenseFilter filter, Operator by) {
        return expenses.list(filter, PlaceInTime.FIRST, 500, by).stream()
                .map(MedicalExpense::id)
                .toList();
    }

    private void moveTo(Beneficiary person, String centre) {
        Operator there = operator("field@" + centre);
        desk.stays.arrive(
                claim(),
                desk.beneficiaries.card(person, field).orElseThrow(),
                new CentreCode(centre),
                Optional.empty(),
                there);
    }

    private void depart(Beneficiary person) {
        desk.stays.depart(claim(), person.caseCode(), field);
    }

    @Test
    void is_recorded_with_its_document_and_approved_by_a_manager() {
        UUID id = recorded(person());
        MedicalExpenseView view = expenses.get(id, nurse);
        assertThat(view.expense().state()).isEqualTo(ExpenseState.RECORDED);
        assertThat(view.expense().amount()).isEqualByComparingTo("12.50");
        assertThat(view.expense().fundingSource().value()).isEqualTo("AMIF");
        assertThat(view.note()).isEqualTo("Д-р Иванова");
        assertThat(expenses.photo(id, manager)).as("redrawn as a JPEG").startsWith(0xFF, 0xD8);
        assertThat(approve(claim(), id, manager)).isTrue();
        MedicalExpenseView decided = expenses.get(id, nurse);
        assertThat(decided.expense().state()).isEqualTo(ExpenseState.APPROVED);
        assertThat(decided.decision().orElseThrow().operator()).isEqualTo(manager.username());
    }

    @Test
    void is_refused_with_a_reason() {
        UUID id = recorded(person());
        expenses.decide(claim(), id, ExpenseState.REFUSED, "Здравната каса я плаща", manager);
        assertThat(expenses.get(id, nurse).reason()).contains("Здравната каса я плаща");
        assertThatThrownBy(() -> approve(claim(), id, manager)).is(refused("expenses.closed"));
        assertThatThrownBy(() -> expenses.withdraw(claim(), id, nurse)).is(refused("expenses.closed"));
    }

    @Test
    void is_withdrawn_only_by_its_author() {
        UUID id = recorded(person());
        Operator other = TestMedicalExpenses.as(Profession.SOCIAL_WORKER, operator("field@HAR"));
        assertThatThrownBy(() -> expenses.withdraw(claim(), id, other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> expenses.withdraw(claim(), id, manager)).isInstanceOf(Forbidden.class);
        assertThat(expenses.withdraw(claim(), id, nurse)).isTrue();
        assertThat(expenses.get(id, manager).expense().state()).isEqualTo(ExpenseState.WITHDRAWN);
        assertThatThrownBy(() -> approve(claim(), id, manager)).is(refused("expenses.closed"));
    }

    @Test
    void an_author_cannot_decide_about_their_own_expense() {
        Operator both = TestMedicalExpenses.as(Profession.NURSE, operator("field@HAR", "manager@HAR"));
        IdempotencyKey claim = claim();
        record(claim, of(person()), both);
        assertThatThrownBy(() -> approve(claim(), claim.id(), both)).is(refused("expenses.own-expense"));
        assertThatThrownBy(() -> expenses.decide(claim(), claim.id(), ExpenseState.REFUSED, "why", both))
                .is(refused("expenses.own-expense"));
        assertThat(expenses.get(claim.id(), both).expense().state()).isEqualTo(ExpenseState.RECORDED);
    }

    @Test
    void a_repeated_id_has_one_effect() throws Exception {
        Beneficiary person = person();
        IdempotencyKey claim = claim();
        List<Object> answers = Together.run(5, () -> record(claim, of(person), nurse));
        assertThat(answers).containsExactlyInAnyOrder(true, false, false, false, false);
        assertThatThrownBy(() -> record(new IdempotencyKey(claim.id(), "other"), of(person), nurse))
                .isInstanceOf(IdReused.class);
        assertThat(list(person, nurse)).containsExactly(claim.id());
        IdempotencyKey approval = claim();
        List<Object> approved = Together.run(5, () -> approve(approval, claim.id(), manager));
        assertThat(approved).containsExactlyInAnyOrder(true, false, false, false, false);
    }

    @Test
    void only_one_of_several_simultaneous_decisions_takes_effect() throws Exception {
        UUID id = recorded(person());
        List<Object> answers = Together.run(6, () -> approve(claim(), id, manager));
        assertThat(answers.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(answers.stream().filter(each -> isRefused(each, "expenses.closed")))
                .hasSize(5);
    }

    @Test
    void only_nurses_and_social_workers_in_the_field_record() {
        Beneficiary person = person();
        Operator social = TestMedicalExpenses.as(Profession.SOCIAL_WORKER, operator("field@HAR"));
        assertThat(record(claim(), of(person), social)).isTrue();
        for (Operator other : List.of(
                field,
                TestMedicalExpenses.as(Profession.LAWYER, field),
                TestMedicalExpenses.as(Profession.PSYCHOLOGIST, field),
                TestMedicalExpenses.as(Profession.NURSE, manager),
                TestMedicalExpenses.as(Profession.NURSE, operator("warehouse@HAR")))) {
            assertThatThrownBy(() -> record(claim(), of(person), other))
                    .as(other.profession() + " " + other.roles())
                    .isInstanceOf(Forbidden.class);
        }
        Operator elsewhere = TestMedicalExpenses.as(Profession.NURSE, operator("field@BAN"));
        assertThatThrownBy(() -> record(claim(), of(person), elsewhere)).isInstanceOf(NotFound.class);
        assertThat(list(person, manager)).hasSize(1);
    }

    @Test
    void is_not_found_by_other_operators() {
        Beneficiary person = person();
        UUID id = recorded(person);
        Operator lawyer = TestMedicalExpenses.as(Profession.LAWYER, field);
        Operator keeper = operator("warehouse@HAR");
        for (Operator other : List.of(field, lawyer, keeper)) {
            assertThatThrownBy(() -> expenses.get(id, other)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> expenses.photo(id, other)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> list(person, other)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> approve(claim(), id, other)).isInstanceOf(Forbidden.class);
        }
        Operator elsewhere = TestMedicalExpenses.as(Profession.NURSE, operator("field@BAN", "manager@BAN"));
        assertThatThrownBy(() -> expenses.get(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> expenses.photo(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> approve(claim(), id, elsewhere)).isInstanceOf(NotFound.class);
        assertThat(list(person, elsewhere)).isEmpty();
        assertThatThrownBy(() -> approve(claim(), id, nurse)).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_auditor_sees_the_figures_without_note_reason_and_photo() {
        Beneficiary person = person();
        UUID id = recorded(person);
        expenses.decide(claim(), id, ExpenseState.REFUSED, "Защото", manager);
        Operator auditor = operator("auditor@*");
        MedicalExpenseView view = expenses.get(id, auditor);
        assertThat(view.expense().amount()).isEqualByComparingTo("12.50");
        assertThat(view.note()).isEmpty();
        assertThat(view.reason()).isEmpty();
        assertThatThrownBy(() -> expenses.photo(id, auditor)).isInstanceOf(Forbidden.class);
        assertThat(list(person, auditor)).containsExactly(id);
    }

    /** Managers of the centre that paid keep access. The nurse loses it when the person leaves. */
    @Test
    void after_the_person_left_only_managers_see_the_expense() {
        Beneficiary gone = person();
        UUID first = recorded(gone);
        Beneficiary moved = person();
        UUID second = recorded(moved);
        moveTo(moved, "BAN");
        depart(gone);
        for (UUID id : List.of(first, second)) {
            assertThatThrownBy(() -> expenses.get(id, nurse)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> expenses.photo(id, nurse)).isInstanceOf(NotFound.class);
            assertThat(expenses.get(id, manager).expense().here()).isFalse();
        }
        MedicalExpenseFilter all = new MedicalExpenseFilter("HAR", null, null, null, null, null);
        assertThat(list(all, nurse)).doesNotContain(first, second);
        assertThat(list(all, manager)).contains(first, second);
        Operator there = TestMedicalExpenses.as(Profession.NURSE, operator("field@BAN"));
        assertThatThrownBy(() -> expenses.get(second, there)).isInstanceOf(NotFound.class);
        assertThat(list(moved, there)).isEmpty();
        assertThat(approve(claim(), second, manager)).isTrue();
    }

    @Test
    void refuses_impossible_days_and_unknown_sources() {
        Beneficiary person = person();
        assertThat(errors(of(person, today().plusDays(1), "AMIF"))).containsExactly("paidOn");
        assertThat(errors(of(person, today().minusYears(1).minusDays(1), "AMIF")))
                .containsExactly("paidOn");
        assertThat(errors(of(person, today(), "NOBODY"))).containsExactly("fundingSource");
        assertThat(errors(of(person, today(), " "))).containsExactly("fundingSource");
        assertThat(record(claim(), of(person, today().minusYears(1), "фонд"), nurse))
                .as("a year ago to the day, with the source named")
                .isTrue();
    }

    private List<String> errors(NewMedicalExpense wanted) {
        return catchThrowableOfType(InvalidFields.class, () -> record(claim(), wanted, nurse)).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    @Test
    void refuses_a_file_that_is_not_a_photo_and_frees_the_id() {
        Beneficiary person = person();
        IdempotencyKey claim = claim();
        assertThatThrownBy(
                        () -> expenses.record(claim, of(person), "no picture".getBytes(StandardCharsets.UTF_8), nurse))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("image"));
        assertThat(record(claim, of(person), nurse)).isTrue();
    }

    @Test
    void lists_the_latest_first_by_pages_and_by_state() {
        Beneficiary person = person();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, recorded(person));
        }
        approve(claim(), all.get(2), manager);
        MedicalExpenseFilter here = new MedicalExpenseFilter("HAR", null, null, null, null, null);
        List<MedicalExpense> first = expenses.list(here, PlaceInTime.FIRST, 3, nurse);
        assertThat(first).extracting(MedicalExpense::id).isEqualTo(all.subList(0, 3));
        List<MedicalExpense> next = expenses.list(here, first.get(2).place(), 2, nurse);
        assertThat(next).extracting(MedicalExpense::id).isEqualTo(all.subList(3, 5));
        assertThat(list(inState(ExpenseState.RECORDED, person), manager))
                .containsExactly(all.get(0), all.get(1), all.get(3), all.get(4));
        assertThat(list(new MedicalExpenseFilter("HAR", null, ExpenseState.APPROVED, null, null, null), manager))
                .contains(all.get(2))
                .doesNotContain(all.get(0));
        assertThatThrownBy(() -> list(new MedicalExpenseFilter("BAN", null, null, null, null, null), manager))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_period_of_the_list_is_one_of_payment_as_in_the_figures() {
        LocalDate today = today();
        Beneficiary person = person();
        UUID now = recorded(person);
        UUID late = paid(person, today.minusDays(40));
        UUID old = paid(person, today.minusYears(1));
        approve(claim(), late, manager);
        for (ExpenseState state : Arrays.asList(null, ExpenseState.APPROVED)) {
            assertThat(list(of(null, state, today.minusDays(40), today.minusDays(40)), manager))
                    .containsExactly(late);
        }
        assertThat(list(of(person, null, today.minusYears(1), today.minusDays(1)), manager))
                .containsExactly(old, late);
        assertThat(list(of(person, null, null, today.minusDays(41)), manager)).containsExactly(old);
        assertThat(list(of(person, null, today, null), manager)).containsExactly(now);
    }

    private UUID paid(Beneficiary person, LocalDate day) {
        IdempotencyKey claim = claim();
        desk.access.clock.advance(Duration.ofSeconds(1));
        assertThat(record(claim, of(person, day, "AMIF"), nurse)).isTrue();
        return claim.id();
    }

    private static MedicalExpenseFilter of(
            @Nullable Beneficiary person,
            @Nullable ExpenseState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new MedicalExpenseFilter("HAR", person == null ? null : person.caseCode(), state, null, from, until);
    }

    private static MedicalExpenseFilter inState(ExpenseState state, Beneficiary person) {
        return new MedicalExpenseFilter(null, person.caseCode(), state, null, null, null);
    }

    @Test
    void expenses_of_both_registrations_count_for_a_merged_person() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        UUID theirs = recorded(gone);
        UUID other = recorded(stays);
        desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field);
        assertThat(list(stays, nurse)).containsExactly(other, theirs);
        assertThat(list(gone, nurse)).containsExactly(other, theirs);
        assertThat(expenses.get(theirs, nurse).expense().caseCode()).isEqualTo(stays.caseCode());
        assertThat(expenses.get(theirs, nurse).note()).isEqualTo("Д-р Иванова");
        assertThat(expenses.photo(theirs, manager)).startsWith(0xFF, 0xD8);
        expenses.decide(claim(), theirs, ExpenseState.REFUSED, "Здравната каса", manager);
        desk.merges.reverse(claim(), gone.caseCode(), field);
        assertThat(list(gone, nurse)).containsExactly(theirs);
        assertThat(list(stays, nurse)).containsExactly(other);
        assertThat(expenses.get(theirs, nurse).reason()).contains("Здравната каса");
    }

    @Test
    void an_expense_recorded_during_a_merge_stays_readable() {
        Beneficiary gone = person();
        Beneficiary stays = person();
        Meanwhile merged = new Meanwhile(
                desk.database, () -> desk.merges.merge(claim(), gone.caseCode(), stays.caseCode(), field));
        IdempotencyKey claim = claim();
        TestMedicalExpenses.expenses(desk, merged, folder)
                .record(claim, of(gone), TestMedicalExpenses.picture(), nurse);
        assertThat(expenses.get(claim.id(), nurse).note()).isEqualTo("Д-р Иванова");
        assertThat(expenses.photo(claim.id(), manager)).startsWith(0xFF, 0xD8);
        assertThat(list(stays, nurse)).containsExactly(claim.id());
    }

    @Test
    void the_stored_photo_is_not_readable_as_a_picture() {
        UUID id = recorded(person());
        String file = desk.database.read(handle ->
                handle.attach(MedicalExpenseDao.class).sealed(id).orElseThrow().photo());
        assertThat(content(file)).startsWith("1.");
    }

    private String content(String file) {
        try (Stream<Path> files = Files.walk(folder)) {
            Path path = files.filter(each -> each.endsWith(file)).findFirst().orElseThrow();
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void erasing_the_person_deletes_texts_and_photo_and_keeps_the_figures() {
        Beneficiary person = person();
        UUID open = recorded(person);
        UUID refused = recorded(person);
        expenses.decide(claim(), refused, ExpenseState.REFUSED, "Защото", manager);
        assertThat(expenses.all(person.id())).hasSize(2).allSatisfy(each -> {
            assertThat(each.view().note()).isEqualTo("Д-р Иванова");
            assertThat(each.photo()).isPresent();
        });
        depart(person);
        StoredFiles files = new StoredFiles(folder, desk.database, desk.access.clock);
        String file = desk.database.read(handle -> handle.attach(MedicalExpenseDao.class)
                .sealed(open)
                .orElseThrow()
                .photo());
        erase(person);
        assertThat(files.find(UUID.fromString(file))).isEmpty();
        for (UUID id : List.of(open, refused)) {
            MedicalExpenseView view = expenses.get(id, manager);
            assertThat(view.note() + view.reason().orElse("")).isEmpty();
            assertThat(view.photographed()).isFalse();
            assertThat(view.expense().amount()).isEqualByComparingTo("12.50");
            assertThatThrownBy(() -> expenses.photo(id, manager)).isInstanceOf(NotFound.class);
        }
        assertThat(approve(claim(), open, manager))
                .as("an open expense can be decided")
                .isTrue();
    }

    /** A reason sealed before the erasure would stay forever, although nobody could read it. A check at the end looks for such reasons. */
    @Test
    void a_decision_during_an_erasure_stores_no_reason() {
        Beneficiary person = person();
        UUID id = recorded(person);
        depart(person);
        MedicalExpenses late =
                TestMedicalExpenses.expenses(desk, new Meanwhile(desk.database, () -> erase(person)), folder);
        late.decide(claim(), id, ExpenseState.REFUSED, "Защото", manager);
        String kept = desk.database.read(handle -> handle.attach(MedicalExpenseDao.class)
                .decision(id)
                .orElseThrow()
                .reason());
        assertThat(kept).isEmpty();
    }

    private void erase(Beneficiary person) {
        Anonymous anonymous = Anonymous.draw(desk.access.randomness);
        desk.database.write((Handle handle) -> {
            MedicalTexts.erase(handle, person.id());
            anonymous.erase(handle, person.id(), UUID.randomUUID(), desk.access.now());
            return person;
        });
    }

    private UUID toFollowUp(Beneficiary person, int days) {
        IdempotencyKey claim = claim();
        NewMedicalExpense wanted = new NewMedicalExpense(
                person.caseCode().value(),
                ExpenseKind.DENTAL,
                new Money(1250, "EUR"),
                today(),
                "AMIF",
                "",
                Optional.of(today().plusDays(days)));
        assertThat(record(claim, wanted, nurse)).isTrue();
        return claim.id();
    }

    private List<UUID> mine(Operator by) {
        return TestMedicalExpenses.followUps(desk, folder).of(by, 100).stream()
                .map(MedicalExpense::id)
                .toList();
    }

    @Test
    void follow_ups_are_those_of_the_operator_with_people_who_are_there_the_earliest_first() {
        Beneficiary person = person();
        Beneficiary gone = person();
        UUID later = toFollowUp(person, 9);
        UUID sooner = toFollowUp(person, 2);
        UUID withdrawn = toFollowUp(person, 1);
        UUID left = toFollowUp(gone, 1);
        expenses.withdraw(claim(), withdrawn, nurse);
        desk.stays.depart(claim(), gone.caseCode(), field);
        assertThat(mine(nurse)).containsSubsequence(sooner, later).doesNotContain(withdrawn, left);
        assertThat(mine(TestMedicalExpenses.as(Profession.NURSE, operator("field@HAR"))))
                .isEmpty();

        ExpenseFollowUps followUps = TestMedicalExpenses.followUps(desk, folder);
        IdempotencyKey claim = claim();
        assertThat(followUps.finish(claim, sooner, nurse)).isTrue();
        assertThat(followUps.finish(claim, sooner, nurse)).isFalse();
        assertThat(mine(nurse)).contains(later).doesNotContain(sooner);
        assertThatThrownBy(() -> followUps.finish(claim(), sooner, nurse)).is(refused("expenses.nothing-to-follow-up"));
        assertThatThrownBy(() -> followUps.finish(claim(), withdrawn, nurse))
                .is(refused("expenses.nothing-to-follow-up"));
    }

    @Test
    void an_erasure_ends_the_follow_ups_of_the_person() {
        Beneficiary person = person();
        UUID due = toFollowUp(person, 3);
        erase(person);
        assertThat(mine(nurse)).doesNotContain(due);
    }
}
