package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The role of a running server cannot change the schema. The statements are those of the handbook. */
final class PostgresRolesTest {
    private static final Migrations FIRST = new Migrations("migrations-test/first.yaml");
    private static final Migrations SECOND = new Migrations("migrations-test/second.yaml");

    @Test
    void a_new_installation_runs_with_a_role_that_cannot_change_the_schema() {
        DatabaseSettings settings = HandbookRoles.fresh();

        assertThat(warnings(() -> use(settings, Migrations.OURS, PostgresRolesTest::writeOne)))
                .isEmpty();

        HandbookRoles.requireUnchangeable(settings, List.of());
        Databases.openBeside(settings).close();
    }

    @Test
    void an_installation_with_one_role_gets_a_warning_and_then_two_roles() {
        HandbookRoles roles = new HandbookRoles();
        DatabaseSettings one = roles.makeOneRole();
        assertThat(warnings(() -> use(one, FIRST, PostgresRolesTest::insertPerson)))
                .singleElement()
                .asString()
                .contains(one.user(), "operations.md");

        DatabaseSettings two = roles.upgrade();

        assertThatThrownBy(() -> use(one, SECOND, database -> {})).isInstanceOf(CannotStart.class);
        assertThat(warnings(() -> use(two, SECOND, PostgresRolesTest::insertPerson)))
                .isEmpty();
        try (Database database = Databases.openBeside(two, SECOND)) {
            assertThat(database.<Integer>read(handle -> handle.createQuery("select count(*) from people")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(2);
            assertThatThrownBy(() -> database.write(handle -> handle.execute("drop table cards")))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasStackTraceContaining("must be owner");
        }
    }

    private static void use(DatabaseSettings settings, Migrations migrations, Consumer<Database> work) {
        try (DataFolder folder = DataFolder.hold(settings.dataFolder());
                Database database = Databases.open(settings, folder, file -> Optional.empty(), migrations)) {
            work.accept(database);
        }
    }

    private static void writeOne(Database database) {
        database.write(handle -> {
            KeyMark.set(handle, "a fingerprint");
            return 1;
        });
    }

    private static void insertPerson(Database database) {
        database.write(handle ->
                handle.execute("insert into people (id, name) select coalesce(max(id), 0) + 1, 'a' from people"));
    }

    private static List<String> warnings(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(PostgresMigration.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(appender);
        try {
            work.run();
            return appender.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        } finally {
            logger.detachAppender(appender);
            logger.setLevel(null);
        }
    }
}
