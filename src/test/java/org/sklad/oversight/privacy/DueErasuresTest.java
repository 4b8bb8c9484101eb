package org.sklad.oversight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sklad.platform.i18n.Refusals.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.PersonalRecords;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.BrokenOff;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.Language;

/** Cases in which the automatic erasure waits for a manager, on each engine. */
@OnEachEngine
class DueErasuresTest {
    private static final Retention RETENTION = new Retention(30, 90, 40);
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    private static final UUID MANAGER = UUID.fromString("00000000-0000-4000-8000-0000000000cc");

    private final Engine engine;
    private final Randomness randomness = new Randomness(new SecureRandom());
    private TestDatabases databases;
    private TestPeople people;
    private Audit audit;
    private DueErasures due;
    private Erasures erasures;
    private ErasureList list;
    private Set<BeneficiaryId> stuck = Set.of();

    @TempDir
    private Path folder;

    DueErasuresTest(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void begin() {
        databases = TestDatabases.open(engine);
        people = new TestPeople(databases.database());
        people.centres.add("HAR");
        people.centres.add("BAN");
        audit = people.access.audit;
        list = ErasureList.beside(folder.resolve("sklad.key"));
        ErasureWriter writer = writer(databases.database());
        due = due(writer);
        erasures = new Erasures(
                databases.database(),
                people.centres.centres(),
                list,
                RETENTION,
                writer,
                people.access.features.merges.restored,
                people.clock);
        act();
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private ErasureWriter writer(Database database) {
        return new ErasureWriter(database, list, List.of(new StuckRecords()), randomness, people.clock);
    }

    private DueErasures due(ErasureWriter writer) {
        return new DueErasures(databases.database(), people.centres.centres(), RETENTION, writer, audit, people.clock);
    }

    /** Records of a room whose erasure fails for one person. */
    private final class StuckRecords implements PersonalRecords {
        @Override
        public List<Trace> of(Handle handle, BeneficiaryId who) {
            return List.of();
        }

        @Override
        public void erase(Handle handle, BeneficiaryId who) {
            if (stuck.contains(who)) {
                throw new IllegalStateException("A fault of the program");
            }
        }
    }

    /** Writes an audit entry, as a sign-in does. */
    private void act() {
        AuditEntry entry = audit.entryOfSystem("signed-in", "somebody", "");
        databases.database().write(handle -> {
            Audit.record(handle, entry);
            return entry.id();
        });
    }

    /** Returns a manager who has just entered the password. */
    private Operator manager(String roles) {
        return people.access.stored(new Operator(
                MANAGER,
                new Username("manager"),
                "Manager",
                Language.EN,
                Optional.empty(),
                Roles.parse(roles),
                Set.of(),
                people.clock.instant()));
    }

    private List<Beneficiary> register(String centre, int count) {
        List<Beneficiary> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(people.register(centre));
        }
        return made;
    }

    private void leave(List<Beneficiary> some) {
        Operator field = TestPeople.operator(Optional.empty(), "field@HAR", "field@BAN");
        some.forEach(each -> people.stays.depart(TestPeople.claim(), each.caseCode(), field));
    }

    /** Runs the erasure once a day for some days. Returns the number of people erased. */
    private int days(int days) {
        int erased = 0;
        for (int i = 0; i < days; i++) {
            people.clock.advance(Duration.ofDays(1));
            erased += due.run();
        }
        return erased;
    }

    private List<Erasure> proofs() {
        return erasures.list(ErasureFilter.ALL, PlaceInTime.FIRST, 500, manager("manager@*"));
    }

    private static IdempotencyKey claim() {
        return new IdempotencyKey(UUID.randomUUID(), "confirmed");
    }

    @Test
    void an_installation_without_acts_or_in_steady_use_waits_for_nobody() {
        assertThat(due.run()).isZero();
        assertThat(due.tiles(manager("manager@*"))).isEmpty();
        leave(register("HAR", 5));
        assertThat(days(92)).isEqualTo(5);
        assertThat(due.tiles(manager("manager@*"))).isEmpty();
        assertThat(due.due(manager("manager@*")).isWaiting()).isFalse();
    }

    @Test
    void a_clock_that_jumps_forward_erases_nobody_even_while_people_work() {
        leave(register("HAR", 5));
        assertThat(due.run()).isZero();
        Instant right = people.clock.instant();
        people.clock.advance(TEN_YEARS);
        assertThat(due.run()).isZero();
        act();
        people.clock.advance(Duration.ofHours(1));
        assertThat(due.run()).as("an act by the wrong clock proves nothing").isZero();
        DueErasures.Due asked = due.due(manager("manager@HAR"));
        assertThat(asked.waits()).containsExactly(wait("HAR", WaitReason.CLOCK_AHEAD, 5));
        assertThat(asked.isClockInDoubt()).isTrue();
        assertThat(asked.people()).isEqualTo(5);
        assertThat(due.tiles(manager("manager@HAR")))
                .singleElement()
                .satisfies(tile -> assertThat(tile.count()).isEqualTo(5));
        assertThat(due.tiles(TestPeople.operator(Optional.empty(), "field@HAR")))
                .isEmpty();
        people.clock.set(right.plusSeconds(60));
        assertThat(due.run()).isZero();
        assertThat(due.due(manager("manager@HAR")).waits())
                .as("an act dated in the future")
                .containsExactly(wait("HAR", WaitReason.CLOCK_BEHIND, 0));
        due.confirm(claim(), 0, manager("manager@HAR"));
        assertThat(due.tiles(manager("manager@HAR"))).isEmpty();
        assertThat(days(92)).as("continues by itself").isEqualTo(5);
    }

    @Test
    void a_clock_corrected_before_anybody_acted_delays_nothing() {
        leave(register("HAR", 3));
        days(29);
        Instant right = people.clock.instant();
        people.clock.advance(TEN_YEARS);
        due.run();
        people.clock.set(right);
        assertThat(days(62)).isEqualTo(3);
    }

    private static ErasureWait wait(String centre, WaitReason reason, long people) {
        return new ErasureWait(new CentreCode(centre), reason, people);
    }

    @Test
    void a_clock_that_was_set_back_waits_for_the_confirmation_of_a_manager() {
        leave(register("HAR", 2));
        days(89);
        people.clock.advance(Duration.ofDays(3));
        act();
        people.clock.advance(Duration.ofDays(-1));
        assertThat(due.run()).isZero();
        Operator manager = manager("manager@HAR");
        assertThat(due.due(manager).waits()).containsExactly(wait("HAR", WaitReason.CLOCK_BEHIND, 2));
        due.confirm(claim(), 2, manager);
        assertThat(proofs()).hasSize(2).allSatisfy(each -> {
            assertThat(each.operator()).isEqualTo("manager");
            assertThat(each.cause()).isEqualTo(ErasureCause.RETENTION);
        });
        assertThat(audit.list(9, TestPeople.operator(Optional.empty(), "auditor@*")))
                .filteredOn(each -> each.operator().equals("manager"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.act()).isEqualTo("erasure-confirmed");
                    assertThat(each.details()).contains("people=2");
                });
        people.clock.advance(Duration.ofHours(1));
        due.run();
        assertThat(due.tiles(manager))
                .as("no second question about the same act")
                .isEmpty();
    }

    @Test
    void a_server_that_was_off_for_long_catches_up_after_a_confirmation() {
        leave(register("HAR", 4));
        due.run();
        people.clock.advance(Duration.ofDays(200));
        assertThat(due.run()).isZero();
        assertThat(due.confirm(claim(), 4, manager("manager@HAR"))).isTrue();
        assertThat(proofs()).hasSize(4);
        assertThat(due.due(manager("manager@HAR")).isWaiting()).isFalse();
    }

    @Test
    void many_due_erasures_wait_for_the_manager_of_the_centre() {
        register("HAR", 20);
        leave(register("HAR", 30));
        leave(register("BAN", 3));
        assertThat(days(91)).as("the three of the other centre").isEqualTo(3);
        Operator here = manager("manager@HAR");
        Operator there = manager("manager@BAN");
        assertThat(due.due(here).waits()).containsExactly(wait("HAR", WaitReason.MANY, 30));
        assertThat(due.due(there).waits()).isEmpty();
        assertThat(due.tiles(there)).isEmpty();
        assertThatThrownBy(() -> due.confirm(claim(), 29, here)).is(refused("privacy.due.more"));
        assertThatThrownBy(() -> due.confirm(claim(), 30, TestPeople.operator(Optional.empty(), "manager@HAR")))
                .isInstanceOf(ConfirmationNeeded.class);
        assertThatThrownBy(() -> due.confirm(claim(), 30, manager("auditor@*"))).isInstanceOf(Forbidden.class);
        due.confirm(claim(), 30, there);
        assertThat(proofs()).as("a manager of another centre").hasSize(3);
        IdempotencyKey claim = claim();
        assertThat(due.confirm(claim, 30, here)).isTrue();
        assertThat(due.confirm(claim, 30, here)).as("the same request again").isFalse();
        assertThat(proofs()).hasSize(33);
        assertThat(due.tiles(here)).isEmpty();
    }

    @Test
    void a_person_who_cannot_be_erased_keeps_nobody_else_and_is_shown_until_it_succeeds() {
        List<Beneficiary> here = register("HAR", 3);
        List<Beneficiary> there = register("BAN", 2);
        leave(here);
        leave(there);
        days(89);
        people.clock.advance(Duration.ofDays(2));
        Operator manager = manager("manager@HAR");
        stuck = Set.of(here.get(0).id());
        assertThatThrownBy(due::run).hasStackTraceContaining("A fault of the program");
        assertThat(proofs())
                .extracting(Erasure::beneficiary)
                .doesNotContain(here.get(0).id())
                .hasSize(4);
        assertThat(due.due(manager).waits()).containsExactly(wait("HAR", WaitReason.FAILED, 1));
        assertThat(due.due(manager).isClockInDoubt()).isFalse();
        assertThat(due.tiles(manager))
                .singleElement()
                .satisfies(tile -> assertThat(tile.count()).isEqualTo(1));
        assertThat(due.tiles(manager("manager@BAN"))).isEmpty();
        stuck = Set.of();
        assertThat(due.run()).isEqualTo(1);
        assertThat(due.due(manager).waits()).isEmpty();
        assertThat(due.tiles(manager)).isEmpty();
    }

    @Test
    void people_whom_the_list_beside_the_key_missed_are_added_by_the_next_run() throws IOException {
        List<Beneficiary> gone = register("HAR", 3);
        leave(gone);
        days(89);
        people.clock.advance(Duration.ofDays(2));
        Path file = ErasureList.fileBeside(folder.resolve("sklad.key"));
        Files.createDirectory(file);
        assertThatThrownBy(due::run).isInstanceOf(UncheckedIOException.class);
        assertThat(proofs()).hasSize(3);
        people.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(due::run).as("nobody is due").isInstanceOf(UncheckedIOException.class);
        assertThat(due.due(manager("manager@HAR")).waits()).containsExactly(wait("HAR", WaitReason.FAILED, 0));
        Files.delete(file);
        assertThat(due.run()).isZero();
        assertThat(list.entries())
                .contains(
                        new ErasureList.Entry(gone.get(0).id(), ErasedThing.PERSON),
                        new ErasureList.Entry(gone.get(1).id(), ErasedThing.PERSON),
                        new ErasureList.Entry(gone.get(2).id(), ErasedThing.PERSON));
        assertThat(due.tiles(manager("manager@HAR"))).isEmpty();
    }

    @Test
    void a_confirmed_erasure_that_was_interrupted_goes_on_when_it_is_repeated() {
        leave(register("HAR", 30));
        days(91);
        Operator manager = manager("manager@HAR");
        IdempotencyKey claim = claim();
        DueErasures interrupted = due(writer(new BrokenOff(databases.database(), 2)));
        assertThat(interrupted.confirm(claim, 30, manager)).isTrue();
        assertThat(proofs()).hasSize(2);
        assertThat(due.due(manager).people()).isEqualTo(28);
        assertThatThrownBy(() -> due.confirm(claim, 27, manager)).is(refused("privacy.due.more"));
        assertThatThrownBy(() -> due.confirm(claim, 30, TestPeople.operator(Optional.empty(), "manager@HAR")))
                .isInstanceOf(ConfirmationNeeded.class);
        assertThat(due.confirm(claim, 30, manager)).isFalse();
        assertThat(proofs())
                .hasSize(30)
                .allSatisfy(each -> assertThat(each.operator()).isEqualTo("manager"));
        assertThat(due.tiles(manager)).isEmpty();
        assertThat(due.confirm(claim, 30, TestPeople.operator(Optional.empty(), "manager@HAR")))
                .as("nobody is left")
                .isFalse();
    }

    @Test
    void a_confirmed_erasure_that_fails_for_one_person_erases_the_others_and_says_who_is_left() {
        List<Beneficiary> here = register("HAR", 30);
        leave(here);
        days(91);
        Operator manager = manager("manager@HAR");
        stuck = Set.of(here.get(0).id());
        assertThat(due.confirm(claim(), 30, manager)).isTrue();
        assertThat(proofs()).hasSize(29);
        DueErasures.Due after = due.due(manager);
        assertThat(after.people()).isEqualTo(1);
        assertThat(after.waits()).containsExactly(wait("HAR", WaitReason.FAILED, 1));
        assertThat(after.isComplete()).isFalse();
        stuck = Set.of();
        assertThat(due.confirm(claim(), 1, manager)).isTrue();
        assertThat(due.due(manager).isComplete()).isTrue();
    }

    /** More people fail than are read at once. */
    @Test
    void a_whole_page_of_people_who_cannot_be_erased_keeps_nobody_behind_it() {
        List<Beneficiary> here = register("HAR", 201);
        leave(here);
        List<BeneficiaryId> first = departed();
        people.clock.advance(Duration.ofDays(91));
        stuck = Set.copyOf(first.subList(0, 200));
        due.confirm(claim(), 201, manager("manager@HAR"));
        assertThat(proofs()).extracting(Erasure::beneficiary).containsExactly(first.get(200));
    }

    /** Lists the people who left, in the order in which they are erased. */
    private List<BeneficiaryId> departed() {
        return databases
                .database()
                .read(handle -> handle.createQuery(
                                "select id from beneficiaries where present = 0 order by left_at, id")
                        .mapTo(String.class)
                        .map(id -> new BeneficiaryId(UUID.fromString(id)))
                        .list());
    }

    @Test
    void a_small_share_of_a_large_centre_is_erased_without_a_question() {
        register("HAR", 45);
        leave(register("HAR", 29));
        assertThat(days(91)).as("29 of 74 are 39 percent").isEqualTo(29);
    }

    /** With a share per hour, a wrong clock would erase everybody in twenty hours. */
    @Test
    void the_share_is_measured_over_a_day_and_not_over_an_hour() {
        List<Beneficiary> first = register("HAR", 15);
        List<Beneficiary> second = register("HAR", 15);
        leave(first);
        people.clock.advance(Duration.ofDays(1));
        leave(second);
        assertThat(days(89)).isZero();
        assertThat(days(1)).isEqualTo(15);
        people.clock.advance(Duration.ofHours(20));
        assertThat(due.run()).isZero();
        assertThat(due.due(manager("manager@HAR")).waits()).containsExactly(wait("HAR", WaitReason.MANY, 15));
        people.clock.advance(Duration.ofHours(5));
        assertThat(due.run()).as("a day later").isEqualTo(15);
    }
}
