package org.sklad.harness;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Roles;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.OperatorView;
import org.sklad.aid.handouts.Away;
import org.sklad.installation.Features;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Language;

/** A device that was offline. It calls the program directly, without an address and without a registered device. */
public final class Phone {
    private Phone() {}

    /**
     * Syncs an offline handout.
     *
     * @return the id of the handout
     */
    public static UUID sync(RunningSklad sklad, String author, Away away) {
        IdempotencyKey claim = Access.claim("offline");
        sklad.tell(features -> sync(features, claim, author, away));
        return claim.id();
    }

    private static OfflineOutcome sync(Features features, IdempotencyKey claim, String author, Away away) {
        return features.handouts.handouts.recordOffline(claim, away.build(Instant.now()), operator(features, author));
    }

    /** Returns an operator of the program by username. */
    static Operator operator(Features features, String username) {
        OperatorView view = features.access.operators.get(new Username(username), administrator());
        return new Operator(
                view.id(),
                view.username(),
                username,
                Language.EN,
                Optional.empty(),
                view.details().roles(),
                view.details().rights(),
                Instant.EPOCH);
    }

    private static Operator administrator() {
        return new Operator(
                UUID.randomUUID(),
                new Username("phones"),
                "",
                Language.EN,
                Optional.empty(),
                Roles.parse(Set.of("administrator@*")),
                Set.of(),
                Instant.EPOCH);
    }
}
