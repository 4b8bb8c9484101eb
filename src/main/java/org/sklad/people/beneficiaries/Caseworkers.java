package org.sklad.people.beneficiaries;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.TrustedClock;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Role;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * Assigns social workers to people (domain, "Caseworker"). A caseworker can see the record of views of the person's identity.
 *
 * <p>A departure or an arrival ends the assignment. After a departure its row is kept for the rest of the day, so that a departure
 * recorded by mistake can be reversed. An operator who loses the role or the profession is no longer a caseworker.
 */
public final class Caseworkers {

    private static final int AT_ONCE = 200;

    private final Database database;
    private final Centres centres;
    private final InstantSource clock;

    Caseworkers(Database database, Centres centres, InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * Assigns a caseworker to a person, or none.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator is neither field worker nor manager there
     * @throws InvalidFields if the username is not that of a social worker of that centre
     */
    public void assign(CaseCode code, Optional<Username> who, Operator by) {
        Instant now = clock.instant();
        database.write(handle -> {
            Beneficiary person = OwnPeople.get(handle, code, by, mayAssign());
            who.ifPresentOrElse(
                    name -> dao(handle).put(person.id(), social(handle, name, person.centre()), now, by.id()),
                    () -> dao(handle).remove(person.id()));
            return true;
        });
    }

    private static UUID social(Handle handle, Username name, CentreCode centre) {
        return candidates(handle, centre).stream()
                .filter(each -> each.username().equals(name))
                .findFirst()
                .flatMap(each -> dao(handle).operator(each.username()))
                .orElseThrow(() -> new InvalidFields(
                        "username", Message.of("beneficiaries.no-social-worker", name.value(), centre)));
    }

    /** Lists the social workers of the centre by username, for selection. */
    public List<Colleague> candidates(CentreCode centre) {
        return database.read(handle -> candidates(handle, centre));
    }

    private static List<Colleague> candidates(Handle handle, CentreCode centre) {
        return Colleagues.of(handle).at(centre, Role.FIELD).stream()
                .filter(each -> each.is(Profession.SOCIAL_WORKER))
                .toList();
    }

    /** Returns the caseworker, for an operator who sees where the person lives; empty for others. */
    public Optional<Colleague> of(Beneficiary person, Operator by) {
        return BeneficiaryAnswer.seesAll(by, person.centre())
                ? database.read(handle -> find(handle, person))
                : Optional.empty();
    }

    private static Optional<Colleague> find(Handle handle, Beneficiary person) {
        if (!person.present()) {
            return Optional.empty();
        }
        return dao(handle)
                .find(person.id())
                .flatMap(name -> candidates(handle, person.centre()).stream()
                        .filter(each -> each.username().equals(name))
                        .findFirst());
    }

    /** Returns true if the operator is the person's caseworker now. Works in the caller's transaction. */
    static boolean isOf(Handle handle, Beneficiary person, Operator by) {
        return by.roles().hasAt(person.centre(), Role.FIELD)
                && find(handle, person)
                        .filter(each -> each.username().equals(by.username()))
                        .isPresent();
    }

    /** Removes the caseworker of a person who begins a new stay. Works in the caller's transaction. */
    static void end(Handle handle, BeneficiaryId person) {
        dao(handle).remove(person);
    }

    /** Removes the caseworkers of people who left before today, the day of their centre, unless the clock may be wrong. */
    void forgetDeparted() {
        Instant now = clock.instant();
        if (!TrustedClock.isTrusted(database, now)) {
            return;
        }
        for (Centre centre : centres.list("", Integer.MAX_VALUE)) {
            Instant today = LocalDate.ofInstant(now, centre.timeZone())
                    .atStartOfDay(centre.timeZone())
                    .toInstant();
            // Writes wait for each other, so mostly nothing is written.
            int departed = database.readForReport(
                    handle -> handle.attach(StayDao.class).departed(centre.code(), today));
            int removed = departed * AT_ONCE;
            while (removed == AT_ONCE) {
                removed = database.writeBulk(
                        handle -> handle.attach(StayDao.class).removeCaseworkers(centre.code(), today, AT_ONCE));
            }
        }
    }

    private static CaseworkerDao dao(Handle handle) {
        return handle.attach(CaseworkerDao.class);
    }

    /** Returns the roles that can assign a caseworker. */
    public static Role[] mayAssign() {
        return new Role[] {Role.FIELD, Role.MANAGER};
    }
}
