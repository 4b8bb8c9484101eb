package org.sklad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sklad.demo.Scale;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.db.TestDatabases.Engine;

class SqliteDemoTest extends DemoContract {
    SqliteDemoTest() {
        super(Engine.SQLITE);
    }

    /** The whole history has sixty: of so many some announce medicines, of which an old one is looked at when it comes. */
    @Test
    void of_as_many_consignments_as_the_whole_history_has_each_comes() {
        try (TestDatabases other = TestDatabases.sqlite()) {
            make(other, 1, new Scale(20, Scale.WHOLE.consignments(), 40, 16));
            long medicines = other.database()
                    .read(handle -> handle.createQuery("""
                            select count(*) from lots l join items i on i.sku = l.sku where i.category = 'MEDICINE'""").mapTo(Long.class).one());
            assertThat(medicines).isGreaterThan(16);
        }
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
