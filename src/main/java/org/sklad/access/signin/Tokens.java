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
 * Tokens with which a program acts as an operator, with at most the operator's own roles and until a date. A token can never do
 * an act that needs the password again ({@link Operator#requireConfirmed}).
 */
public final class Tokens {
    /** Limit of tokens per operator, because one page shows them all. Revoked and expired tokens count. */
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
     * Creates a token of the operator.
     *
     * @param expiresOn the last day (UTC) on which it is valid; today to a year ahead
     * @throws ConfirmationNeeded if the password was not entered recently, and so always for a caller with a token
     * @throws InvalidFields if the token has more than the operator has, or does not end within a year
     */
    public WithSecret<TokenRow> make(
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
                OperatorDetails.text(rights),
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
                ? new WithSecret<>(row, Optional.of(new Secret(token)))
                : new WithSecret<>(get(claim.id(), by), Optional.empty());
    }

    /**
     * Requires a recently entered password before the form is checked. A token outlives the session, and a stolen token could
     * otherwise create more.
     *
     * @throws ConfirmationNeeded if the password was not entered recently
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

    /** Ends one of the operator's own tokens. Has no effect if it has already ended. */
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

    /**
     * Returns one of the operator's own tokens.
     *
     * @throws NotFound if the operator has no such token
     */
    public TokenRow get(UUID id, Operator by) {
        return database.read(handle -> handle.attach(TokenDao.class).find(id, by.id()))
                .orElseThrow(NotFound::new);
    }

    /** Lists the operator's own tokens, newest first. */
    public List<TokenRow> list(Operator by) {
        return database.read(handle -> handle.attach(TokenDao.class).list(by.id(), MOST));
    }

    /**
     * Returns the operator as whom the token acts, with the token's permissions; empty if the token is unknown, revoked or
     * expired.
     */
    public Optional<Operator> find(String token) {
        return use(token).map(TokenUse::allowed);
    }

    /**
     * Returns the token with its operator; empty if it is unknown, revoked or expired.
     *
     * @throws Refused if a role of the operator requires a second factor and none is set up
     */
    Optional<TokenUse> use(String token) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        // A later end than that of any token made now was set while the clock was ahead. One more day allows for
        // small clock differences.
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
