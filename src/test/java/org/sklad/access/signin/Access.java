package org.sklad.access.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditChain;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.centres.places.Locations;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.harness.TestFeatures;
import org.sklad.installation.Features;
import org.sklad.platform.crypto.Argon2id;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.feature.Base;
import org.sklad.platform.i18n.Language;

/** The main classes of this package on a database, with a clock that a test sets and with sample operators. */
public final class Access {
    public static final String GOOD_PASSWORD = "сини обувки за зима";

    /** One chain for everything that a test builds on the same database. */
    public static final AuditChain CHAIN = new AuditChain(TestFeatures.KEYS.hash(KeyPurpose.AUDIT));

    public final SettableClock clock = new SettableClock();
    public final Randomness randomness = new Randomness(new SecureRandom());
    public final Base base;
    public final Features features;
    public final Audit audit;
    public final Operators operators;
    public final SecondFactor secondFactor;
    public final Sessions sessions;
    public final OwnSessions ownSessions;
    public final Tokens tokens;
    public final RoleGrants roleGrants;

    public Access(Database database) {
        this(database, StockLedger::new);
    }

    /** Builds the classes with another ledger of the locations, for example one without its guards. */
    public Access(Database database, Function<Locations, StockLedger> ledger) {
        this(database, ledger, Set.of());
    }

    /**
     * Builds the classes with roles that need a second factor.
     *
     * @param compulsory roles that demand a second factor
     */
    Access(Database database, Set<Role> compulsory) {
        this(database, StockLedger::new, compulsory);
    }

    private Access(Database database, Function<Locations, StockLedger> ledger, Set<Role> compulsory) {
        base = TestFeatures.base(database, clock, randomness);
        features = TestFeatures.on(base, ledger);
        AccessFeature access = compulsory.isEmpty()
                ? features.access
                : new AccessFeature(base, quickPasswords(randomness), compulsory, new Navigation(List.of()));
        audit = access.audit;
        operators = access.operators;
        secondFactor = access.secondFactor;
        sessions = access.sessions;
        ownSessions = access.ownSessions;
        tokens = access.tokens;
        roleGrants = access.roleGrants;
    }

    /** Returns a hasher with a thousandth of the work that protects the passwords of real people. */
    public static Passwords quickPasswords(Randomness randomness) {
        return new Passwords(randomness, new Argon2id(64, 1));
    }

    /** Stores an operator made by hand, once, because the rows of what they do refer to them. */
    public Operator stored(Operator made) {
        OperatorRow row = new OperatorRow(
                made.id(),
                made.username(),
                made.name(),
                made.language(),
                made.profession().map(Enum::name).orElse(""),
                made.roles().toString(),
                OperatorDetails.text(made.rights()),
                true,
                "",
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                1,
                clock.instant());
        base.database().write(handle -> {
            OperatorDao dao = handle.attach(OperatorDao.class);
            if (dao.find(made.username()).isEmpty()) {
                dao.insert(row);
            }
            return made;
        });
        return made;
    }

    /** Adds an operator with {@link #GOOD_PASSWORD} and signs the operator in. */
    public Operator operator(String username, String... roles) {
        operators.addWithPassword(
                new Username(username),
                new OperatorDetails("Name of " + username, Optional.empty(), Roles.parse(Set.of(roles)), Set.of()),
                Language.BG,
                new Secret(GOOD_PASSWORD),
                false);
        return signIn(username).session().operator();
    }

    public SignedIn signIn(String username) {
        return sessions.signIn(typed(username, GOOD_PASSWORD));
    }

    public static SignIn typed(String username, String password) {
        return new SignIn(username, new Secret(password), Optional.empty(), "192.0.2.1", Optional.empty());
    }

    public static IdempotencyKey claim(String content) {
        return new IdempotencyKey(UUID.randomUUID(), content);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Trusts the present time, as the hourly erasure of people does while the server runs. */
    public void trustClock() {
        base.database().write(handle -> {
            handle.execute("delete from erasure_clock");
            return handle.execute(
                    "insert into erasure_clock (id, trusted_at, excused_at) values (1, ?, ?)", now(), Instant.EPOCH);
        });
    }

    /** Returns the operator with the right to see and hand out medicines. */
    public static Operator withMedicines(Operator operator) {
        return new Operator(
                operator.id(),
                operator.username(),
                operator.name(),
                operator.language(),
                operator.profession(),
                operator.roles(),
                Set.of(Right.MEDICINE),
                operator.confirmedAt());
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
