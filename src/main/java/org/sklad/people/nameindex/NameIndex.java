package org.sklad.people.nameindex;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.SealedIdentity;
import org.sklad.people.attributes.SealedName;
import org.sklad.people.names.NameTokens;
import org.sklad.platform.crypto.CannotDecrypt;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search tokens of people who are present and gave a name, in their centre. Nobody else has tokens. Tokens are computed before a
 * transaction and written in it. A name that could not be indexed then (it is older than the index, or it changed between read and write)
 * is marked and indexed later, in batches.
 */
public final class NameIndex {
    /** With 24 tokens each and their mark, one batch of bulk work: 200 rows. */
    public static final int AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(NameIndex.class);

    private final Database database;
    private final DataKeys dataKeys;
    private final NameTokens tokens;

    public NameIndex(Database database, DataKeys dataKeys, NameTokens tokens) {
        this.database = database;
        this.dataKeys = dataKeys;
        this.tokens = tokens;
    }

    /** A stored name, and its tokens in a centre. */
    public record Entry(SealedName of, CentreCode centre, Set<Long> tokens) {
        public Entry {
            tokens = Set.copyOf(tokens);
        }
    }

    /** Computes the tokens of a stored name. Decrypts and hashes, so call it outside a transaction. */
    public Entry prepare(SealedName of, CentreCode centre) {
        return new Entry(of, centre, tokens.kept(centre, open(of)));
    }

    /** Computes the tokens of an identity. Call it outside a transaction. */
    public Set<Long> prepare(Identity identity, CentreCode centre) {
        return tokens.kept(centre, identity.name());
    }

    /** Skips a broken row, which must not hold up the rows after it. The error is shown when the identity is opened. */
    private String open(SealedName of) {
        try {
            return SealedIdentity.openName(
                    of.beneficiary(), of.name(), dataKeys.open(of.beneficiary().value(), of.wrapped()));
        } catch (CannotDecrypt e) {
            LOG.warn("Somebody cannot be found by name", e);
            return "";
        }
    }

    /**
     * Replaces the tokens of a person at the centre whose identity is written in the same transaction. Runs in the caller's transaction.
     */
    public static void put(
            Handle handle, BeneficiaryId person, CentreCode centre, String sealedName, Set<Long> tokens) {
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        dao.remove(person);
        if (dao.setIndexed(person, sealedName) > 0) {
            dao.insert(centre, tokens, person);
        } else {
            dao.setNotIndexed(person);
        }
    }

    /** Returns the encrypted name under which a person is indexed. */
    public static Optional<SealedName> find(Handle handle, BeneficiaryId person) {
        return handle.attach(NameTokenDao.class).find(person);
    }

    /** Removes the tokens of a person whose name is no longer stored. Runs in the caller's transaction. */
    public static void remove(Handle handle, BeneficiaryId person) {
        handle.attach(NameTokenDao.class).remove(person);
    }

    /** Removes the tokens of all registrations of a person who leaves. Runs in the caller's transaction. */
    public static void removeAll(Handle handle, BeneficiaryId person) {
        handle.attach(NameTokenDao.class).removeAll(person);
    }

    /**
     * Removes the tokens of a person who moved to another centre, and marks the merged registrations to be indexed there later. Runs in the
     * caller's transaction.
     */
    public static void moveMerged(Handle handle, BeneficiaryId person) {
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        dao.removeAll(person);
        dao.setMergedNotIndexed(person);
    }

    /** Marks registrations to be indexed later, for a move to another centre that decrypts nothing. Runs in the caller's transaction. */
    public static void indexLater(Handle handle, Collection<BeneficiaryId> registrations) {
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        registrations.forEach(each -> {
            dao.remove(each);
            dao.setNotIndexed(each);
        });
    }

    /**
     * Indexes a batch of names that are not indexed, as bulk work.
     *
     * @return true if there may be more
     */
    public boolean indexSome() {
        List<Entry> entries = database
                .read(handle -> handle.attach(NameTokenDao.class).notIndexed(AT_ONCE))
                .stream()
                .map(each -> prepare(each, each.centre()))
                .toList();
        if (entries.isEmpty()) {
            return false;
        }
        return database.writeBulk(handle -> {
            entries.forEach(each -> index(handle, each));
            return true;
        });
    }

    /** Skips people who moved, left or changed their name meanwhile: that change wrote the right tokens or the mark. */
    private static void index(Handle handle, Entry entry) {
        SealedName of = entry.of();
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        boolean same = dao.find(of.beneficiary()).filter(of::equals).isPresent();
        if (!same) {
            return;
        }
        dao.remove(of.beneficiary());
        dao.setIndexed(of.beneficiary(), of.name());
        if (of.present()) {
            dao.insert(entry.centre(), entry.tokens(), of.beneficiary());
        }
    }
}
