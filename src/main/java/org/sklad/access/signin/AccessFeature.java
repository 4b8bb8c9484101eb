package org.sklad.access.signin;

import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.lifecycle.Managed;
import java.util.List;
import java.util.Set;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditChain;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.db.Check;
import org.sklad.platform.db.Figure;
import org.sklad.platform.db.SealedRows;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.feature.RepeatedJob;

/** Operators, sign-in, permissions, and the audit log. */
public final class AccessFeature implements Feature {
    public final Audit audit;
    public final AuditChain chain;
    public final Operators operators;
    public final SecondFactor secondFactor;
    public final Sessions sessions;
    public final OwnSessions ownSessions;
    public final Tokens tokens;
    public final RoleGrants roleGrants;
    public final Pins pins;
    public final Stations stations;
    public final OpenStations openStations;

    private final Navigation navigation;

    /**
     * Wires the services of this package.
     *
     * @param secondFactorRoles roles that require a second factor
     */
    public AccessFeature(Base base, Passwords passwords, Set<Role> secondFactorRoles, Navigation navigation) {
        this.navigation = navigation;
        KeyedHash hash = base.keys().hash(KeyPurpose.SIGN_IN);
        chain = new AuditChain(base.keys().hash(KeyPurpose.AUDIT));
        audit = new Audit(base.database(), chain, base.randomness(), base.clock());
        operators = new Operators(base.database(), passwords, audit, base.randomness(), base.clock());
        secondFactor = new SecondFactor(
                base.database(), base.keys().fields(), secondFactorRoles, audit, base.randomness(), base.clock());
        sessions = new Sessions(base.database(), passwords, secondFactor, audit, hash, base.randomness(), base.clock());
        ownSessions = new OwnSessions(base.database(), sessions, audit, base.clock());
        tokens = new Tokens(base.database(), secondFactor, audit, hash, base.randomness(), base.clock());
        roleGrants = new RoleGrants(base.database(), audit, base.clock());
        pins = new Pins(base.database(), passwords, hash, audit, base.clock());
        stations = new Stations(base.database(), sessions, pins, secondFactor, audit, base.randomness(), base.clock());
        openStations = new OpenStations(base.database(), stations, audit, base.clock());
    }

    @Override
    public List<Object> components() {
        return List.of(
                new AccessFilter(sessions, stations, tokens, navigation),
                new AuthValueFactoryProvider.Binder<>(Operator.class));
    }

    @Override
    public List<Managed> jobs() {
        return List.of(RepeatedJob.everyMinute("saving when sessions were used", sessions::saveLastSeen));
    }

    @Override
    public List<Check> checks() {
        return AccessChecks.all(chain);
    }

    @Override
    public List<Figure> figures() {
        return AccessChecks.FIGURES;
    }

    @Override
    public List<SealedRows> sealedRows() {
        return List.of(new SecretRows());
    }
}
