package org.sklad.installation;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.commands.DemoCommand;
import org.sklad.demo.Scale;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.TestFeatures;
import org.sklad.platform.crypto.MasterKey;
import org.sklad.platform.crypto.MasterKeys;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.KeyRing;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.feature.Base;

/** The history of the demo, created in a test database. */
final class DemoHistory {
    static final MasterKeys MASTER = MasterKeys.of(MasterKey.random(new Randomness(new SecureRandom())));
    static final Instant UNTIL = Instant.parse("2026-12-08T13:00:00Z");

    /** Size of the history in an ordinary test run, in percent of the whole. */
    static final Scale SCALE = Scale.of(Integer.getInteger("demo.percent", 2));

    private DemoHistory() {}

    /** Creates the history of a seed and returns the number of refused acts. */
    static int make(TestDatabases in, long seed, Scale scale) {
        Base base = installation(in).base(TestFeatures.VALIDATOR);
        SkladConfiguration settings = TestFeatures.settings(in.folder().path());
        return DemoCommand.make(base, settings, new Secret(RunningSklad.PASSWORD), scale, seed, UNTIL);
    }

    static Installation installation(TestDatabases in) {
        Randomness randomness = new Randomness(new SecureRandom());
        return new Installation(
                in.database(),
                KeyRing.open(in.database(), () -> MASTER, randomness),
                in.settings().dataFolder().resolve("sklad.key"),
                in.folder().path(),
                randomness,
                Installation.CLOCK,
                Optional.empty());
    }

    /** Returns the people, movements, needs and work orders of a history, one line each. */
    static List<String> story(Database database) {
        return database.read(
                handle -> handle.createQuery("""
                        select 'person ' || case_code || ' ' || sex || ' ' || age_band || ' ' || centre || ' ' || room
                            as line from beneficiaries
                        union all select 'movement ' || kind || ' ' || sku || ' ' || lot || ' ' || quantity || ' '
                            || occurred_at from movements
                        union all select 'need ' || sku || ' ' || quantity || ' ' || met || ' ' || state || ' '
                            || assessed_at from needs
                        union all select 'order ' || number || ' ' || state from work_orders
                        order by 1""").mapTo(String.class).list());
    }
}
