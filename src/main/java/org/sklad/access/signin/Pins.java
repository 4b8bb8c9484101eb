package org.sklad.access.signin;

import java.time.InstantSource;
import java.util.Optional;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.StationDao.MemberRow;
import org.sklad.platform.crypto.KeyedHash;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.Database;

/**
 * The PINs of operators, for shared stations alone. A PIN is void after a change of the password, roles or rights, and after the operator
 * was blocked.
 */
public final class Pins {
    private final Database database;
    private final Passwords passwords;
    private final KeyedHash hash;
    private final Audit audit;
    private final InstantSource clock;

    Pins(Database database, Passwords passwords, KeyedHash hash, Audit audit, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.hash = hash;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the operator's PIN, after the password was entered recently.
     *
     * @throws org.sklad.platform.i18n.InvalidFields if it is not 4 to 6 digits, or easy to guess
     */
    public void set(Operator operator, Secret pin) {
        operator.requireConfirmed(clock.instant());
        Pin.requireGood("pin", pin);
        String stored = passwords.hash(keyed(operator, pin));
        save(operator, stored, "pin-set");
    }

    /** Removes the operator's PIN. */
    public void remove(Operator operator) {
        save(operator, "", "pin-removed");
    }

    private void save(Operator operator, String stored, String act) {
        AuditEntry entry = audit.entry(act, operator, operator.username().value(), "");
        database.write(handle -> {
            handle.attach(OperatorDao.class).setPin(operator.id(), stored);
            Audit.record(handle, entry);
            return operator.id();
        });
    }

    /** Returns true if the text can be a PIN. No password is that short. */
    public static boolean isPin(Secret typed) {
        return Pin.isPin(typed);
    }

    /** Returns true if the operator has a PIN. */
    public boolean has(Operator operator) {
        return !database.read(handle -> handle.attach(OperatorDao.class).pin(operator.id()))
                .isEmpty();
    }

    /** Compares a typed PIN with the stored one. This takes as long as a password does, so it is never done within a transaction. */
    boolean matches(MemberRow member, Secret typed) {
        Operator operator = member.operator().operator(clock.instant());
        return passwords.matches(keyed(operator, typed), Optional.of(member.pinHash()), true);
    }

    /** A copy of the database is not enough to guess a few digits: the hash needs the key of the installation too. */
    private Secret keyed(Operator operator, Secret pin) {
        return new Secret(hash.of("pin " + operator.id() + ' ' + pin.reveal()));
    }
}
