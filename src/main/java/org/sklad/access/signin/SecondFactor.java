package org.sklad.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.ClockSkew;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Roles;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.crypto.ValuePlace;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal.Kind;
import org.sklad.platform.i18n.Refused;

/**
 * The optional second factor: a code of six digits from an authenticator app (RFC 6238, SHA-1, 30 s). Each code is valid once
 * (ASVS 5.0, 6.5.1). The codes of the previous and the next step are valid too, for clocks that are off.
 */
public final class SecondFactor {
    /** The page on which an operator sets it up. */
    public static final String PATH = "/account/second-factor";

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;

    private final Database database;
    private final FieldCipher cipher;
    private final Set<Role> compulsoryFor;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    /**
     * Creates the service.
     *
     * @param compulsoryFor roles whose holders must set up a second factor before anything else
     */
    SecondFactor(
            Database database,
            FieldCipher cipher,
            Set<Role> compulsoryFor,
            Audit audit,
            Randomness randomness,
            InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.compulsoryFor = Set.copyOf(compulsoryFor);
        this.audit = audit;
        this.randomness = randomness;
        this.clock = clock;
    }

    /**
     * Makes a new secret, which takes effect once it is {@link #confirm confirmed}. A confirmed secret stays.
     *
     * @throws ConfirmationNeeded if the password was not entered recently; otherwise a person who finds an open session could
     *     lock out its owner
     */
    public void begin(Operator operator) {
        operator.requireConfirmed(clock.instant());
        String encrypted = cipher.encryptBytes(place(operator.id()), randomness.bytes(SECRET_BYTES));
        database.write(handle -> handle.attach(OperatorDao.class).beginOtp(operator.id(), encrypted));
    }

    /** Returns the unconfirmed secret in base 32, as apps accept it; empty if there is none. */
    public Optional<String> pending(Operator operator) {
        OperatorRow row = row(operator);
        return row.otpSecret()
                .filter(secret -> !row.otpConfirmed())
                .map(secret -> BaseEncoding.base32().encode(cipher.decryptBytes(place(row.id()), secret)));
    }

    /**
     * Turns the second factor on from the next sign-in.
     *
     * @throws ConfirmationNeeded if the password was not entered recently
     * @throws InvalidFields if the code does not belong to the unconfirmed secret
     */
    public void confirm(Operator operator, String code) {
        operator.requireConfirmed(clock.instant());
        OperatorRow row = row(operator);
        AuditEntry entry =
                audit.entry("second-factor-on", operator, operator.username().value(), "");
        String secret = row.otpSecret().filter(any -> !row.otpConfirmed()).orElseThrow(SecondFactor::wrongCode);
        long step = stepOf(row.id(), secret, code).orElseThrow(SecondFactor::wrongCode);
        database.write(handle -> {
            if (handle.attach(OperatorDao.class).confirmOtp(row.id(), secret, step) == 0) {
                throw wrongCode();
            }
            Audit.record(handle, entry);
            return row.id();
        });
    }

    private static InvalidFields wrongCode() {
        return new InvalidFields("otp", Message.of("access.otp-wrong"));
    }

    /**
     * Removes the second factor.
     *
     * @throws ConfirmationNeeded if the password was not entered recently
     * @throws Refused if a role of the operator requires one
     */
    public void remove(Operator operator) {
        operator.requireConfirmed(clock.instant());
        if (isCompulsory(operator.roles())) {
            throw Refused.rule("access.second-factor-compulsory");
        }
        AuditEntry entry =
                audit.entry("second-factor-off", operator, operator.username().value(), "");
        database.write(handle -> {
            handle.attach(OperatorDao.class).removeOtp(operator.id());
            Audit.record(handle, entry);
            return operator.id();
        });
    }

    public boolean isOn(Operator operator) {
        return row(operator).hasSecondFactor();
    }

    /** Returns true if one of the roles requires a second factor. */
    public boolean isCompulsory(Roles roles) {
        return compulsoryFor.stream().anyMatch(roles::has);
    }

    /** Returns true if a role of the operator requires a second factor and none is set up. */
    boolean isMissing(OperatorRow row) {
        return !row.hasSecondFactor() && isCompulsory(row.rolesHeld());
    }

    /**
     * Uses up the code, if a second factor is set up.
     *
     * @throws OtpNeeded if the code is missing, wrong or already used
     */
    void use(OperatorRow row, Optional<String> code) {
        if (!row.hasSecondFactor()) {
            return;
        }
        long step = code.flatMap(typed -> row.otpSecret().flatMap(secret -> stepOf(row.id(), secret, typed)))
                .orElseThrow(OtpNeeded::new);
        long ahead = stepAt(clock.instant().plus(ClockSkew.TOLERATED));
        int used = database.write(handle -> handle.attach(OperatorDao.class).useOtpStep(row.id(), step, ahead));
        if (used == 0) {
            throw new OtpNeeded();
        }
    }

    private Optional<Long> stepOf(UUID operatorId, String encrypted, String code) {
        byte[] secret = cipher.decryptBytes(place(operatorId), encrypted);
        Key key = new SecretKeySpec(secret, generator.getAlgorithm());
        Instant now = clock.instant();
        String typed = code.replace(" ", "");
        for (int offset = -1; offset <= 1; offset++) {
            Instant at = now.plus(STEP.multipliedBy(offset));
            if (KeyedHash.same(codeAt(key, at), typed)) {
                return Optional.of(stepAt(at));
            }
        }
        return Optional.empty();
    }

    private static long stepAt(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    private String codeAt(Key key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of " + SECRET_BYTES + " bytes is a key", e);
        }
    }

    private OperatorRow row(Operator operator) {
        return database.read(handle -> handle.attach(OperatorDao.class).find(operator.username()))
                .orElseThrow(NotSignedIn::new);
    }

    static ValuePlace place(UUID operatorId) {
        return new ValuePlace("operators", "otp_secret", operatorId.toString());
    }

    /** Returns the refusal for a missing compulsory second factor. Nothing else is possible before it is set up. */
    static Refused needed() {
        return Refused.of(Kind.FORBIDDEN, "second-factor-needed", Message.of("access.second-factor-needed"));
    }
}
