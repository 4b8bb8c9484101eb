package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.Stay;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.NotFound;

/**
 * Makes a person anonymous (domain, invariant 8). A row stays with sex, age band, groups, and the days and centres of stays, under a new
 * case code that nobody ever saw. Create it before the transaction, since it draws codes; it works in the caller's transaction. Each
 * registration of a person is erased separately.
 */
public final class Anonymous {
    /** Maximum number of merged registrations of one person. */
    public static final int MOST_REGISTRATIONS = 8;

    private final FreshCodes codes;

    private Anonymous(FreshCodes codes) {
        this.codes = codes;
    }

    public static Anonymous draw(Randomness randomness) {
        return new Anonymous(FreshCodes.draw(randomness));
    }

    /** Returns all registrations of the person, the remaining one first. Works in the caller's transaction. */
    public static List<BeneficiaryId> registrations(Handle handle, BeneficiaryId person) {
        return OwnPeople.dao(handle).registrations(person);
    }

    /**
     * Erases the identity, and the birthday that the start of the next age band would reveal. Codes, sizes, stays and vulnerabilities stay.
     */
    public static void eraseIdentity(Handle handle, BeneficiaryId id, Instant now) {
        Beneficiary person = take(handle, id);
        handle.attach(IdentityDao.class).remove(id);
        NameIndex.remove(handle, id);
        handle.attach(AnonymousDao.class).settleAge(id, person.ageBand(now), Age.NEVER);
    }

    /**
     * Erases everything that names the person or would find them: identity and data key, cards, case code, household, room, sizes,
     * languages, and the hour of each action. An open stay ends. Texts that other rooms encrypted under the person's key are deleted by
     * those rooms.
     *
     * @param document id of the erasure
     */
    public void erase(Handle handle, BeneficiaryId id, UUID document, Instant now) {
        eraseIdentity(handle, id, now);
        Beneficiary person = take(handle, id);
        if (person.present()) {
            handle.attach(StayDao.class).end(id, now, document.toString(), Optional.empty(), Stay.OPEN);
            OwnPeople.dao(handle).depart(id, now);
        }
        AnonymousDao dao = handle.attach(AnonymousDao.class);
        IdempotencyKeys.forget(handle, dao.documents(id));
        dao.removeKey(id);
        dao.removeCards(id);
        handle.attach(ConsentDao.class).remove(id);
        Membership.leave(handle, id, now);
        dao.removeMemberships(id);
        dao.removeHouseholdActs(id);
        Caseworkers.end(handle, id);
        dao.blurVulnerabilities(id);
        for (AnonymousDao.MergedAt each : dao.merges(id)) {
            ZoneId zone = person.zone();
            dao.blurMerge(
                    each.id(), dayOf(each.mergedAt(), zone), each.reversedAt().map(at -> dayOf(at, zone)));
        }
        for (Stay stay : Stays.list(handle, id)) {
            ZoneId zone = OwnPeople.dao(handle).zone(stay.centre()).orElseThrow(NotFound::new);
            dao.blurStay(stay.document(), dayOf(stay.fromAt(), zone), dayOf(stay.untilAt(), zone));
        }
        codes.insertCase(code -> dao.blur(
                id,
                code,
                dayOf(person.staySince(), person.zone()),
                dayOf(person.registeredAt(), person.zone()),
                Stay.OPEN));
    }

    private static Beneficiary take(Handle handle, BeneficiaryId id) {
        OwnPeople.dao(handle).take(id);
        return OwnPeople.dao(handle).findWritten(id).orElseThrow(NotFound::new);
    }

    /** Returns the first instant of that day in the time zone. */
    private static Instant dayOf(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
