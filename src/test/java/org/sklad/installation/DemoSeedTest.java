package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sklad.demo.Scale;
import org.sklad.platform.db.TestDatabases;

/** The demo's history depends on its seed and its size. It does not depend on the engine, so one engine is enough. */
class DemoSeedTest {
    /** The whole history has sixty consignments. Some announce medicines, and an old medicine is inspected on arrival. */
    @Test
    void every_consignment_of_the_whole_history_arrives() {
        try (TestDatabases databases = TestDatabases.sqlite()) {
            DemoHistory.make(databases, 1, new Scale(20, Scale.WHOLE.consignments(), 40, 16));
            long medicines = databases
                    .database()
                    .read(handle -> handle.createQuery("""
                            select count(*) from lots l join items i on i.sku = l.sku where i.category = 'MEDICINE'""").mapTo(Long.class).one());
            assertThat(medicines).isGreaterThan(16);
        }
    }

    @Test
    void the_same_seed_gives_the_same_history_and_another_seed_another() {
        List<String> first = storyOf(1);
        assertThat(storyOf(1)).isEqualTo(first).isNotEqualTo(storyOf(2));
    }

    private static List<String> storyOf(long seed) {
        try (TestDatabases databases = TestDatabases.sqlite()) {
            DemoHistory.make(databases, seed, DemoHistory.SCALE);
            return DemoHistory.story(databases.database());
        }
    }
}
