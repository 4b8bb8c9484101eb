package org.sklad.access.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sklad.access.audit.Acted;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Roles;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Tokens by which a program acts as an operator, with no more than the operator's own roles and until a date. A token can
 * never do what needs the password again ({@link Operator#requireConfirmed}).
 */
public final class Tokens {
    /** An operator's tokens are shown on one page; further ones are refused until old ones have gone. */
    public static final int MOST = 200;

    private static final int LONGEST_YEARS = 1;

    private final Database database;
    private final SecondFactor secondFactor;
    private final Audit audit;
    private final KeyedHash hash;
    private final Randomness randomness;
    private final InstantSource clock;

    Tokens(
            Database database,
            SecondFactor secondFactor,
            Audit audit,
            KeyedHash hash,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.secondFactor = secondFactor;
        this.audit = audit;
        this.hash = hash;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Makes a token of the operator's own.
     *
     * @param expiresOn the last day (UTC) on which it is valid; today to a year ahead
     * @throws ConfirmationNeeded where the password was not given lately, and so always for who comes with a token
     * @throws InvalidFields when it asks for more than the operator has, or for no end within a year
     */
    public Handed<TokenRow> make(
            IdempotencyKey claim, String name, Roles roles, Set<Right> rights, LocalDate expiresOn, Operator by) {
        Instant now = clock.instant();
        requireMaker(by);
        requireAllowed(roles, rights, expiresOn, by, now);
        String token = randomness.token();
        TokenRow row = new TokenRow(
                claim.id(),
                by.id(),
                name,
                keyOf(token),
                roles.toString(),
                OperatorRow.writeRights(rights),
                now,
                expiresOn,
                Optional.empty());
        AuditEntry entry = audit.entry("token-made", by, name, "roles=" + roles + " until=" + expiresOn);
        boolean first = database.once(claim, now, handle -> {
            TokenDao tokens = handle.attach(TokenDao.class);
            if (tokens.list(by.id(), MOST).size() == MOST) {
                throw new InvalidFields("name", Message.of("access.too-many-tokens", MOST));
            }
            tokens.insert(row);
            Audit.record(handle, entry);
        });
        return first
                ? new Handed<>(row, Optional.of(new Secret(token)))
                : new Handed<>(get(claim.id(), by), Optional.empty());
    }

    /**
     * Refuses with {@link ConfirmationNeeded} who has not given the password lately, before the form is looked at: a token outlives
     * the session, and one that was stolen would make itself heirs.
     */
    public void requireMaker(Operator by) {
        by.requireConfirmed(clock.instant());
    }

    private static void requireAllowed(Roles roles, Set<Right> rights, LocalDate expiresOn, Operator by, Instant now) {
        if (roles.all().isEmpty() || !roles.within(by.roles())) {
            throw new InvalidFields("roles", Message.of("access.token-roles"));
        }
        if (!rights.stream().allMatch(by::may)) {
            throw new InvalidFields("rights", Message.of("access.token-roles"));
        }
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new InvalidFields("expiresOn", Message.of("access.token-end", LONGEST_YEARS));
        }
    }

    /** Ends one of the operator's own tokens; it does no harm when it has ended already. */
    public Acted<TokenRow> revoke(IdempotencyKey claim, UUID id, Operator by) {
        Instant now = clock.instant();
        TokenRow row = get(id, by);
        AuditEntry entry = audit.entry("token-revoked", by, row.name(), "");
        boolean first = database.write(handle -> {
            boolean claimed = IdempotencyKeys.claim(handle, claim, now);
            if (claimed && handle.attach(TokenDao.class).revoke(id, by.id(), now) > 0) {
                Audit.record(handle, entry);
            }
            return claimed;
        });
        return new Acted<>(get(id, by), first);
    }

    /** One of the operator's own tokens; another's is not there. */
    public TokenRow get(UUID id, Operator by) {
        return database.read(handle -> handle.attach(TokenDao.class).find(id, by.id()))
                .orElseThrow(NotFound::new);
    }

    /** The operator's own tokens, the newest first. */
    public List<TokenRow> list(Operator by) {
        return database.read(handle -> handle.attach(TokenDao.class).list(by.id(), MOST));
    }

    /** Who the holder of the token acts as, and with what; empty when it is unknown, revoked or past its date. */
    public Optional<Operator> find(String token) {
        return use(token).map(TokenUse::allowed);
    }

    /**
     * The token with its operator; empty when it is unknown, revoked or past its date.
     *
     * @throws Refused if a role of the operator demands a second factor and none is set up
     */
    Optional<TokenUse> use(String token) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        // A token that ends later than any made now was made while the clock was ahead. A day for clocks that differ a
        // little.
        LocalDate latest = today.plusYears(LONGEST_YEARS).plusDays(1);
        Optional<TokenUse> use = database.read(
                        handle -> handle.attach(TokenDao.class).findUse(keyOf(token)))
                .filter(each -> !today.isAfter(each.expiresOn()))
                .filter(each -> !each.expiresOn().isAfter(latest))
                .filter(each -> each.operator().oneTimeUntil().isEmpty());
        if (use.filter(each -> secondFactor.isMissing(each.operator())).isPresent()) {
            throw SecondFactor.needed();
        }
        return use;
    }

    private String keyOf(String token) {
        return hash.of("token " + token);
    }
}
