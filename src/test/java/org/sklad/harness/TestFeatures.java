package org.sklad.harness;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Function;
import org.sklad.access.signin.Access;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.installation.Features;
import org.sklad.installation.Installation;
import org.sklad.installation.MessagePackages;
import org.sklad.installation.SkladConfiguration;
import org.sklad.platform.crypto.InstallationKeys;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.TemporaryFolders;
import org.sklad.platform.feature.Base;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.Forms;

/** The features of the program on a test's database, with default settings and fast password hashing. */
public final class TestFeatures {
    /** Shared by everything that a test builds on one database. */
    public static final InstallationKeys KEYS = InstallationKeys.random(new Randomness(new SecureRandom()));

    public static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final Messages MESSAGES = Messages.loadStrictly(MessagePackages.ALL);

    /** The data folder for tests that keep no files, created by the first of them. A server of a test must leave no such folder. */
    private static final class Folder {
        private static final Path SHARED = TemporaryFolders.make("sklad-features");
    }

    private TestFeatures() {}

    /** Builds the features of an installation, with its own key. */
    public static Features on(Installation installation) {
        return on(installation.base(VALIDATOR), installation.keyFile().resolveSibling(""), StockLedger::new);
    }

    public static Base base(Database database, InstantSource clock, Randomness randomness) {
        return base(database, Folder.SHARED, clock, randomness);
    }

    private static Base base(Database database, Path folder, InstantSource clock, Randomness randomness) {
        Forms forms = new Forms(VALIDATOR, database, KEYS.hash(KeyPurpose.USED_IDS)::of);
        return new Base(database, KEYS, folder, forms, MESSAGES, randomness, clock);
    }

    /** Replaces the database, such as with an observed one. */
    public static Base base(Base base, Database other) {
        return base(other, base.dataFolder(), base.clock(), base.randomness());
    }

    /** Replaces the data folder. */
    public static Base base(Base base, Path folder) {
        return base(base.database(), folder, base.clock(), base.randomness());
    }

    public static Features on(Base base) {
        return on(base, StockLedger::new);
    }

    /** Builds the features with another ledger, such as one without its guards. */
    public static Features on(Base base, Function<Locations, StockLedger> ledger) {
        return on(base, base.dataFolder(), ledger);
    }

    private static Features on(Base base, Path settings, Function<Locations, StockLedger> ledger) {
        return new Features(base, settings(settings), Access.quickPasswords(base.randomness()), ledger);
    }

    /** Returns the default settings, as read from a file in this folder. */
    public static SkladConfiguration settings(Path folder) {
        SkladConfiguration settings = new SkladConfiguration();
        settings.standsIn(folder);
        return settings;
    }
}
