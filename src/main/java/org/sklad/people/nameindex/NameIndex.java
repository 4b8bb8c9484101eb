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
 * The numbers under which people are found by name: there for who is present and gave a name, in their centre, and for nobody else.
 * They are made before a transaction and written in it. What was not indexed then, since it is of before there were any, or since
 * the name changed between reading and writing, has a mark and is indexed afterwards, in pieces.
 */
public final class NameIndex {
    /** With 24 numbers each and their mark, a piece of bulk work: 200 rows. */
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

    /** A name that is kept, and the numbers under which it will be found in a centre. */
    public record Entry(SealedName of, CentreCode centre, Set<Long> tokens) {
        public Entry {
            tokens = Set.copyOf(tokens);
        }
    }

    /** Outside a transaction: it decrypts and hashes. */
    public Entry prepare(SealedName of, CentreCode centre) {
        return new Entry(of, centre, tokens.kept(centre, open(of)));
    }

    /** Outside a transaction. */
    public Set<Long> prepare(Identity identity, CentreCode centre) {
        return tokens.kept(centre, identity.name());
    }

    /** One broken row must not hold up all that come after it; who asks for the identity is told. */
    private String open(SealedName of) {
        try {
            return SealedIdentity.openName(
                    of.beneficiary(), of.name(), dataKeys.open(of.beneficiary().value(), of.wrapped()));
        } catch (CannotDecrypt e) {
            LOG.warn("Somebody cannot be found by name", e);
            return "";
        }
    }

    /** In the caller's transaction, for somebody who is at the centre now, with an identity that was put there in it. */
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

    /** The encrypted name under which a person is indexed. */
    public static Optional<SealedName> find(Handle handle, BeneficiaryId person) {
        return handle.attach(NameTokenDao.class).find(person);
    }

    /** In the caller's transaction, for somebody whose name is on record no more. */
    public static void remove(Handle handle, BeneficiaryId person) {
        handle.attach(NameTokenDao.class).remove(person);
    }

    /** In the caller's transaction, for somebody who leaves; by whichever of their registrations they were found. */
    public static void removeAll(Handle handle, BeneficiaryId person) {
        handle.attach(NameTokenDao.class).removeAll(person);
    }

    /** In the caller's transaction, for somebody who is in another centre now: what was merged into theirs is indexed there afterwards. */
    public static void moveMerged(Handle handle, BeneficiaryId person) {
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        dao.removeAll(person);
        dao.setMergedNotIndexed(person);
    }

    /** In the caller's transaction, for registrations of who is in another centre by an act that decrypts nothing. */
    public static void indexAnew(Handle handle, Collection<BeneficiaryId> registrations) {
        NameTokenDao dao = handle.attach(NameTokenDao.class);
        registrations.forEach(each -> {
            dao.remove(each);
            dao.setNotIndexed(each);
        });
    }

    /**
     * Indexes some of those who are not, as bulk work.
     *
     * @return whether there may be more
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

    /** Who moved meanwhile, or left, or has another name, is left as it was: that act wrote what is right, or the mark. */
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
