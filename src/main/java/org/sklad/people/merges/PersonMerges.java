package org.sklad.people.merges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Room;
import org.sklad.centres.places.RoomCode;
import org.sklad.centres.places.Rooms;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Stay;
import org.sklad.people.beneficiaries.Membership;
import org.sklad.people.beneficiaries.OwnPeople;
import org.sklad.people.beneficiaries.Registrations;
import org.sklad.people.beneficiaries.RoomAssignment;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Merges two registrations of one person. From then on, queries for either find the records of both. A merge rewrites only the person that
 * a registration counts as, so it can be reversed, and each registration gets its own records back. The codes and cards of both open the
 * remaining one.
 */
public final class PersonMerges {
    /** Roles that register people and are responsible for them; required in the centres of both. */
    static final Role[] MAY_MERGE = {Role.FIELD, Role.MANAGER};

    private static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final int LISTED = 50;

    private final Database database;
    private final LookupThrottle guesses;
    private final Rooms rooms;
    private final Randomness randomness;
    private final InstantSource clock;
    private final List<PersonMergeFollower> followers;

    /**
     * Creates the service.
     *
     * @param followers updates for the data that other rooms keep about people
     */
    public PersonMerges(
            Database database,
            LookupThrottle guesses,
            Rooms rooms,
            Randomness randomness,
            InstantSource clock,
            List<PersonMergeFollower> followers) {
        this.database = database;
        this.guesses = guesses;
        this.rooms = rooms;
        this.randomness = randomness;
        this.clock = clock;
        this.followers = List.copyOf(followers);
    }

    /** A merge, and the person of the registration that remains. */
    public record Recorded(PersonMerge merge, Beneficiary person) {}

    /** Returns true if the operator can merge registrations of people who are at the person's centre. */
    public static boolean mayMerge(Beneficiary person, Operator by) {
        return person.present() && by.roles().hasAt(person.centre(), MAY_MERGE);
    }

    /** Returns true if the operator can reverse the merge, provided that they can also merge at the centre of the remaining person. */
    public static boolean mayReverse(PersonMerge merge, Operator by) {
        return merge.stands() && by.roles().hasAt(merge.centre(), MAY_MERGE);
    }

    /**
     * Returns the person with this code, for an operator who can merge.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator cannot merge there
     */
    public Beneficiary requireMayMerge(CaseCode code, Operator by) {
        return guesses.counted(by, () -> database.read(handle -> OwnPeople.get(handle, code, by, MAY_MERGE)));
    }

    /**
     * Returns both registrations, the data that would follow, and the obstacles; refuses as {@link #merge} does.
     *
     * @param named code or card of the remaining registration
     */
    public PersonMergePreview preview(CaseCode code, String named, Operator by) {
        return guesses.counted(
                by,
                () -> database.read(handle -> {
                    Beneficiary gone = OwnPeople.get(handle, code, by, MAY_MERGE);
                    Beneficiary stays = stays(handle, named, by);
                    return new PersonMergePreview(
                            gone, stays, carried(handle, gone), PersonMergePreview.obstacles(handle, gone, stays));
                }));
    }

    private List<Message> carried(Handle handle, Beneficiary gone) {
        return followers.stream()
                .flatMap(each -> each.carried(handle, gone.id()).stream())
                .toList();
    }

    /**
     * Merges a registration into another person. The stay and the household membership of the merged registration end, and its handouts and
     * needs are found under either code.
     *
     * @param code code of the registration to be merged
     * @param into case code of the remaining registration, or of one that was merged into it
     * @throws NotFound if the first is not present in one of the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator cannot merge at the centre of the first
     * @throws Refused if the first was merged before
     * @throws InvalidFields if the second is not present in a centre where the operator can merge, if it is the same person, or if the
     *     first is in a household without the second
     */
    public boolean merge(IdempotencyKey claim, CaseCode code, CaseCode into, Operator by) {
        Instant now = clock.instant();
        return guesses.counted(
                by,
                () -> database.once(claim, now, handle -> {
                    OwnPeople.get(handle, code, by, MAY_MERGE);
                    Beneficiary gone = standing(handle, code);
                    Beneficiary stays = stays(handle, into.value(), by);
                    take(handle, gone, stays);
                    List<Message> obstacles = PersonMergePreview.obstacles(handle, gone, stays);
                    if (!obstacles.isEmpty()) {
                        throw refused(obstacles.get(0));
                    }
                    merge(handle, claim.id(), gone, stays, now, by);
                }));
    }

    /** Returns the registration with this code, unless it is already merged into another one. */
    private static Beneficiary standing(Handle handle, CaseCode code) {
        Beneficiary gone = OwnPeople.findWritten(handle, code).orElseThrow(NotFound::new);
        Beneficiary person = OwnPeople.findById(handle, gone.id()).orElseThrow(NotFound::new);
        if (!person.id().equals(gone.id())) {
            throw Refused.conflict(
                    "beneficiaries.merge.merged-before",
                    gone.caseCode().grouped(),
                    person.caseCode().grouped());
        }
        if (!gone.present()) {
            throw new NotFound();
        }
        return gone;
    }

    /** Counts a miss, unless the text cannot be a code of a person. */
    private Beneficiary stays(Handle handle, String named, Operator by) {
        InvalidFields nobody = refused(Message.of("beneficiaries.no-such-person", named));
        if (CardCode.find(named).isEmpty() && CaseCode.find(named).isEmpty()) {
            throw nobody;
        }
        Optional<Beneficiary> found = OwnPeople.named(handle, named).filter(each -> mayMerge(each, by));
        try {
            return guesses.counted(by, () -> found.orElseThrow(NotFound::new));
        } catch (NotFound counted) {
            throw nobody;
        }
    }

    /** Locks in a fixed order, so that two requests that merge the same pair in opposite directions do not deadlock. */
    private static void take(Handle handle, Beneficiary gone, Beneficiary stays) {
        Stream.of(gone.id(), stays.id())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(each -> OwnPeople.take(handle, each));
        Stream.of(gone, stays)
                .flatMap(each -> each.householdCode().stream())
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(each -> Membership.take(handle, each));
    }

    private static InvalidFields refused(Message obstacle) {
        return new InvalidFields("into", obstacle);
    }

    private void merge(Handle handle, UUID document, Beneficiary gone, Beneficiary stays, Instant now, Operator by) {
        PersonMergeDao dao = dao(handle);
        Set<BeneficiaryId> registrations = dao.gathered(gone.id());
        boolean head = gone.householdCode()
                .filter(household -> Membership.isHead(handle, household, gone.id()))
                .isPresent();
        dao.insert(document, gone.id(), stays.id(), gone.household(), head, by.id(), now);
        Stays.endMerged(handle, gone.id(), document, now, by);
        gone.householdCode()
                .ifPresent(household -> Membership.leaveMerged(handle, gone.id(), household, stays.id(), now));
        dao.hide(gone.id(), Stay.OPEN);
        dao.let(gone.id(), stays.id());
        dao.settleStay(stays.id(), gone.id(), Stay.OPEN);
        if (!gone.centre().equals(stays.centre())) {
            NameIndex.indexLater(handle, registrations);
        }
        followers.forEach(each -> each.changed(handle, stays.id(), now));
    }

    /**
     * Reverses a merge. The merged registration gets its earlier records back, with its stay, its place in the household and a card.
     * Records made after the merge stay with the other person.
     *
     * @param code code of the registration that was merged
     * @throws NotFound if the remaining person is not present in the operator's centres, or the merged registration was not in one of them
     * @throws org.sklad.platform.i18n.Forbidden if the operator cannot merge there
     * @throws Refused if the registration was not merged
     */
    public boolean reverse(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        FreshCodes codes = FreshCodes.draw(randomness);
        return guesses.counted(
                by,
                () -> database.once(claim, now, handle -> {
                    Beneficiary person = OwnPeople.get(handle, code, by, MAY_MERGE);
                    Beneficiary gone = OwnPeople.findWritten(handle, code).orElseThrow(NotFound::new);
                    OwnPeople.take(handle, person.id());
                    PersonMergeDao.Standing merge = dao(handle)
                            .standing(gone.id())
                            .orElseThrow(() -> Refused.conflict(
                                    "beneficiaries.merge.not-merged",
                                    gone.caseCode().grouped()));
                    by.requireAt(gone.centre(), MAY_MERGE);
                    dao(handle).reverse(merge.id(), claim.id(), by.id(), now);
                    reverse(handle, merge, gone, person, now);
                    // If a card was reported lost while the two were merged, the cards of both were blocked.
                    Registrations.issueMissingCard(handle, gone.id(), claim.id(), codes, now, by);
                }));
    }

    /** Gives the merged registration its records back, once the merge is no longer in force. */
    void reverse(Handle handle, PersonMergeDao.Standing merge, Beneficiary gone, Beneficiary person, Instant now) {
        PersonMergeDao dao = dao(handle);
        followers.forEach(each -> each.separates(handle, person.id(), now));
        dao.let(gone.id(), gone.id());
        Optional<Room> room = Stays.reopen(handle, gone.id(), merge.id())
                .filter(stay -> !stay.room().isEmpty())
                .flatMap(stay -> rooms.find(handle, stay.centre(), new RoomCode(stay.room())));
        dao.show(gone.id(), RoomAssignment.code(room), RoomAssignment.order(room), Stay.OPEN);
        if (!merge.household().isEmpty()) {
            Membership.returnInto(
                    handle,
                    new HouseholdCode(merge.household()),
                    merge.beneficiary(),
                    person.id(),
                    merge.mergedAt(),
                    merge.head());
        }
        dao.settleStay(gone.id(), person.id(), Stay.OPEN);
        dao.settleStay(person.id(), gone.id(), Stay.OPEN);
        if (!gone.centre().equals(person.centre())) {
            NameIndex.indexLater(handle, dao.gathered(gone.id()));
        }
        followers.forEach(each -> {
            each.changed(handle, gone.id(), now);
            each.changed(handle, person.id(), now);
        });
    }

    /** Returns the merge that a request recorded or reversed, for an operator who can merge. */
    public Recorded recorded(UUID id, Operator by) {
        return database.read(handle -> {
            PersonMerge merge = dao(handle).ofDocument(id).orElseThrow(NotFound::new);
            return new Recorded(merge, OwnPeople.get(handle, merge.into(), by, MAY_MERGE));
        });
    }

    /**
     * Lists the merges and reversals of the person's registrations, latest first, at most 50.
     *
     * @throws NotFound if there is no person with this code in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden if the operator cannot see merges there
     */
    public List<PersonMerge> list(CaseCode code, Operator by) {
        return database.read(handle ->
                dao(handle).ofPerson(OwnPeople.get(handle, code, by, MAY_SEE).id(), LISTED));
    }

    private static PersonMergeDao dao(Handle handle) {
        return handle.attach(PersonMergeDao.class);
    }
}
