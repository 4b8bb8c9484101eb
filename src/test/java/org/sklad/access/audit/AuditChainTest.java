package org.sklad.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sklad.access.signin.Access;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Damage;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.Together;

/** The proof that the chain over the record of acts gives to a holder of the key. */
@OnEachEngine
class AuditChainTest {
    private static final int MANY = 450;

    private final TestDatabases databases;
    private final Database database;
    private final Access access;

    AuditChainTest(Engine engine) {
        databases = TestDatabases.open(engine);
        database = databases.database();
        access = new Access(database);
    }

    @AfterEach
    void close() {
        databases.close();
    }

    @Test
    void acts_at_the_same_moment_are_chained_one_after_the_other() throws InterruptedException {
        access.audit.completeChain();

        Together.run(8, () -> {
            for (int i = 0; i < 5; i++) {
                act();
            }
            return true;
        });

        assertThat(violations()).isEmpty();
        assertThat(head().number()).isEqualTo(40);
    }

    @Test
    void acts_from_before_the_chain_are_added_to_it_once() {
        for (int i = 0; i < MANY; i++) {
            insertUnchained(i);
        }
        act();
        assertThat(violations()).as("the chain has not been completed yet").isEmpty();

        access.audit.completeChain();
        act();

        assertThat(violations()).isEmpty();
        assertThat(head().number()).isEqualTo(MANY + 2);
        assertThat(head().adopting()).isFalse();

        insertUnchained(MANY);
        access.audit.completeChain();

        assertThat(violations()).singleElement().asString().contains("is in no link");
    }

    @Test
    void an_interrupted_start_continues_where_it_stopped() {
        for (int i = 0; i < 5; i++) {
            insertUnchained(i);
        }
        database.write(handle -> {
            AuditDao dao = handle.attach(AuditDao.class);
            Access.CHAIN.append(
                    handle, access.audit.entryOfSystem("between", "", "").row());
            return dao.head();
        });

        access.audit.completeChain();

        assertThat(violations()).isEmpty();
        assertThat(head().number()).isEqualTo(6);
    }

    @Test
    void another_key_does_not_verify_the_chain() {
        access.audit.completeChain();
        act();
        AuditChain other = new AuditChain(
                InstallationKeys.random(new Randomness(new SecureRandom())).hash(KeyPurpose.AUDIT));

        assertThat(database.<List<String>>read(other.check().violations()::apply))
                .contains("the end of the chain was changed");
    }

    /** Deletes the row, the link and the end together, as an attacker with the schema but without the key would. */
    @Test
    void a_removed_tail_is_detected_even_after_the_next_act() {
        access.audit.completeChain();
        for (int i = 0; i < 4; i++) {
            act();
        }
        Damage.keep(
                database,
                List.of(
                        "delete from audit where id = (select entry from audit_chain where number = 4)",
                        "delete from audit_chain where number = 4",
                        "update audit_head set number = 3, hash = (select hash from audit_chain where number = 3)"));

        assertThat(violations()).containsExactly("the end of the chain was changed");

        act();
        assertThat(violations()).containsExactly("the end of the chain was changed");
    }

    /** Pretends that all rows are from before the chain. Only a new database has no seal. */
    @Test
    void a_row_is_not_added_to_the_chain_after_its_end_was_reopened() {
        access.audit.completeChain();
        act();
        Damage.keep(database, List.of("update audit_head set adopting = 1"));
        insertUnchained(0);

        access.audit.completeChain();

        assertThat(violations())
                .contains("the end of the chain was changed")
                .anyMatch(each -> each.contains("is in no link"));
    }

    private void act() {
        AuditEntry entry = access.audit.entryOfSystem("some-act", "subject", "a=b");
        database.write(handle -> {
            Audit.record(handle, entry);
            return entry;
        });
    }

    private void insertUnchained(int second) {
        AuditRow row = new AuditRow(UUID.randomUUID(), Instant.ofEpochSecond(1_000 + second), "old", "old-act", "", "");
        database.write(handle -> {
            handle.attach(AuditDao.class).insert(row);
            return row;
        });
    }

    private List<String> violations() {
        return database.read(Access.CHAIN.check().violations()::apply);
    }

    private AuditHead head() {
        return database.read((Handle handle) -> handle.attach(AuditDao.class).head());
    }
}
