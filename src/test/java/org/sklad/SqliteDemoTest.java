package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.TestDatabases.Engine;

class SqliteDemoTest extends DemoContract {
    SqliteDemoTest() {
        super(Engine.SQLITE);
    }

    @Test
    void the_same_seed_and_moment_make_the_same_history_and_another_seed_another() {
        try (TestDatabases again = TestDatabases.sqlite();
                TestDatabases other = TestDatabases.sqlite()) {
            make(again, 1);
            make(other, 2);
            assertThat(story(again.database())).isEqualTo(story(database())).isNotEqualTo(story(other.database()));
        }
    }
}
