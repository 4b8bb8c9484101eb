package org.sklad.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Place;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The second factor: a code of six digits from an authenticator app (RFC 6238, SHA-1, 30 s), for whoever sets it up. Each code
 * counts once (ASVS 5.0, 6.5.1); the step before and the step after the present one count too, for clocks that are off.
 */
public final class SecondFactor {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;

    private final Database database;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Randomness randomness;
    private final InstantSource clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    public SecondFactor(
            Database database, FieldCipher cipher, Audit audit, Randomness randomness, InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** Makes a new secret that counts once {@link #confirm confirmed}; answers it in base 32, as apps expect it. */
    public String begin(Operator operator) {
        byte[] secret = randomness.bytes(SECRET_BYTES);
        String encrypted = cipher.encryptBytes(place(operator.id()), secret);
        database.write(handle -> {
            handle.attach(OperatorDao.class).setOtp(operator.id(), Optional.of(encrypted), false);
            return operator.id();
        });
        return BaseEncoding.base32().encode(secret);
    }

    /**
     * Makes the second factor count from the next sign-in.
     *
     * @throws InvalidFields when the code is not one of the new secret's
     */
    public void confirm(Operator operator, String code) {
        OperatorRow row = row(operator);
        AuditEntry entry =
                audit.entry("second-factor-on", operator, operator.username().value(), "");
        long step = row.otpSecret()
                .flatMap(secret -> stepOf(row.id(), secret, code))
                .orElseThrow(() -> new InvalidFields("otp", Message.of("access.otp-wrong")));
        database.write(handle -> {
            OperatorDao operators = handle.attach(OperatorDao.class);
            operators.setOtp(row.id(), row.otpSecret(), true);
            operators.useOtpStep(row.id(), step);
            Audit.record(handle, entry);
            return row.id();
        });
    }

    /** Takes the second factor away; the operator has given their password just before. */
    public void remove(Operator operator) {
        operator.requireConfirmed(clock.instant());
        AuditEntry entry =
                audit.entry("second-factor-off", operator, operator.username().value(), "");
        database.write(handle -> {
            handle.attach(OperatorDao.class).setOtp(operator.id(), Optional.empty(), false);
            Audit.record(handle, entry);
            return operator.id();
        });
    }

    public boolean isOn(Operator operator) {
        return row(operator).hasSecondFactor();
    }

    /** Uses up the code. Refuses with {@link OtpNeeded} where a second factor is set up and the code is not a fresh one. */
    void use(OperatorRow row, Optional<String> code) {
        if (!row.hasSecondFactor()) {
            return;
        }
        long step = code.flatMap(typed -> row.otpSecret().flatMap(secret -> stepOf(row.id(), secret, typed)))
                .orElseThrow(OtpNeeded::new);
        int used = database.write(handle -> handle.attach(OperatorDao.class).useOtpStep(row.id(), step));
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
                return Optional.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return Optional.empty();
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

    private static Place place(UUID operatorId) {
        return new Place("operators", "otp_secret", operatorId.toString());
    }
}
