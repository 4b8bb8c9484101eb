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
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.FreshCodes;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.Stay;
import org.sklad.people.beneficiaries.Anonymous;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.people.beneficiaries.Membership;
import org.sklad.people.beneficiaries.OwnPeople;
import org.sklad.people.beneficiaries.Placing;
import org.sklad.people.beneficiaries.Stays;
import org.sklad.people.guesses.LookupThrottle;
import org.sklad.people.nameindex.NameIndex;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Merges two registrations of one person. What was written down under either is asked for by both from then on, and nothing is written
 * anew for it but what a registration counts as; so it can be taken back, and each has again what was theirs. The codes and cards of
 * both open the one that stays.
 */
public final class PersonMerges {
    /** Who registers people and answers for them; in the centres of both. */
    static final Role[] MAY_MERGE = {Role.FIELD, Role.MANAGER};

    private static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private static final int LISTED = 50;

    private final Database database;
    private final LookupThrottle guesses;
    private final Rooms rooms;
    private final Randomness randomness;
    private final InstantSource clock;
    private final List<PersonMergeFollower> followers;

    /** @param followers of whoever keeps something of people */
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

    /** A merging, the person who stays, and whether this request had the effect. */
    public record Outcome(PersonMerge merge, Beneficiary person, boolean first) {}

    /**
     * What a merging would be.
     *
     * @param carried what goes over
     * @param obstacles what is against it; empty where it may be done
     */
    public record Preview(Beneficiary gone, Beneficiary stays, List<Message> carried, List<Message> obstacles) {
        public Preview {
            carried = List.copyOf(carried);
            obstacles = List.copyOf(obstacles);
        }
    }

    /** True for who may merge registrations of people who are at the person's centre. */
    public static boolean mayMerge(Beneficiary person, Operator by) {
        return person.present() && by.roles().hasAt(person.centre(), MAY_MERGE);
    }

    /** True for who may tell the two apart again, where the one that stays is at a centre at which they may merge. */
    public static boolean mayReverse(PersonMerge merge, Operator by) {
        return merge.stands() && by.roles().hasAt(merge.centre(), MAY_MERGE);
    }

    /**
     * The person whom a code names, for who may merge.
     *
     * @throws NotFound when there is no such person in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden when the operator may not merge there
     */
    public Beneficiary requireMayMerge(CaseCode code, Operator by) {
        return guesses.counted(by, () -> database.read(handle -> OwnPeople.get(handle, code, by, MAY_MERGE)));
    }

    /**
     * Both of them, what would go over, and what is against it; refuses as {@link #merge}.
     *
     * @param named the code or card of the one that stays
     */
    public Preview preview(CaseCode code, String named, Operator by) {
        return guesses.counted(
                by,
                () -> database.read(handle -> {
                    Beneficiary gone = OwnPeople.get(handle, code, by, MAY_MERGE);
                    Beneficiary stays = stays(handle, named, by);
                    return new Preview(gone, stays, carried(handle, gone), obstacles(handle, gone, stays));
                }));
    }

    private List<Message> carried(Handle handle, Beneficiary gone) {
        return followers.stream()
                .flatMap(each -> each.carried(handle, gone.id()).stream())
                .toList();
    }

    /**
     * Lets a registration be one of another person from now on: their stay and their place in a household end, and whatever they got
     * or need is asked for by either code.
     *
     * @param code of the one that goes
     * @param into the case code of the one that stays, or of one that was merged into it
     * @throws NotFound when the first is not present in a centre of the operator's
     * @throws org.sklad.platform.i18n.Forbidden when the operator may not merge where they are
     * @throws Refused if the first was merged before
     * @throws InvalidFields when the second is not present in a centre where the operator may merge, is the same person, or when the
     *     first is in a household in which the second is not
     */
    public Outcome merge(IdempotencyKey claim, CaseCode code, CaseCode into, Operator by) {
        Instant now = clock.instant();
        boolean first = guesses.counted(
                by,
                () -> database.write(handle -> {
                    OwnPeople.get(handle, code, by, MAY_MERGE);
                    if (!IdempotencyKeys.claim(handle, claim, now)) {
                        return false;
                    }
                    Beneficiary gone = standing(handle, code);
                    Beneficiary stays = stays(handle, into.value(), by);
                    take(handle, gone, stays);
                    List<Message> obstacles = obstacles(handle, gone, stays);
                    if (!obstacles.isEmpty()) {
                        throw refused(obstacles.get(0));
                    }
                    merge(handle, claim.id(), gone, stays, now, by);
                    return true;
                }));
        return outcome(claim, first, by);
    }

    /** The registration of this code, while it is not another's. */
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

    private static Beneficiary stays(Handle handle, String named, Operator by) {
        return OwnPeople.named(handle, named)
                .filter(each -> mayMerge(each, by))
                .orElseThrow(() -> refused(Message.of("beneficiaries.no-such-person", named)));
    }

    /** In one order, so that two who merge the same two the other way round do not wait for each other. */
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

    private static List<Message> obstacles(Handle handle, Beneficiary gone, Beneficiary stays) {
        if (gone.id().equals(stays.id())) {
            return List.of(Message.of("beneficiaries.merge.itself"));
        }
        if (!gone.household().isEmpty() && !gone.household().equals(stays.household())) {
            return List.of(Message.of(
                    "beneficiaries.merge.household",
                    gone.caseCode().grouped(),
                    new HouseholdCode(gone.household()).grouped()));
        }
        int all = Stream.of(gone, stays)
                .mapToInt(each -> Anonymous.registrations(handle, each.id()).size())
                .sum();
        return all > Anonymous.MOST_REGISTRATIONS
                ? List.of(Message.of("beneficiaries.merge.many", Anonymous.MOST_REGISTRATIONS))
                : List.of();
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
        dao.insert(
                document,
                gone.id(),
                stays.id(),
                gone.household(),
                head,
                by.username().value(),
                now);
        Stays.endMerged(handle, gone.id(), document, now, by);
        gone.householdCode()
                .ifPresent(household -> Membership.leaveMerged(handle, gone.id(), household, stays.id(), now));
        dao.hide(gone.id(), Stay.OPEN);
        dao.let(gone.id(), stays.id());
        dao.settleStay(stays.id(), Stay.OPEN);
        if (!gone.centre().equals(stays.centre())) {
            NameIndex.indexAnew(handle, registrations);
        }
        followers.forEach(each -> each.changed(handle, stays.id(), now));
    }

    /**
     * Tells two people apart that were merged: whatever was written down under the first before is theirs again, with their stay, their
     * place in a household and a card. What came since came to the other, and stays there.
     *
     * @param code of the one that was merged
     * @throws NotFound when the one that stays is not present in the operator's centres, or the first was not in one of them
     * @throws org.sklad.platform.i18n.Forbidden when the operator may not merge there
     * @throws Refused if the first was not merged
     */
    public Outcome reverse(IdempotencyKey claim, CaseCode code, Operator by) {
        Instant now = clock.instant();
        FreshCodes codes = FreshCodes.draw(randomness);
        boolean first = guesses.counted(
                by,
                () -> database.write(handle -> {
                    Beneficiary person = OwnPeople.get(handle, code, by, MAY_MERGE);
                    if (!IdempotencyKeys.claim(handle, claim, now)) {
                        return false;
                    }
                    Beneficiary gone = OwnPeople.findWritten(handle, code).orElseThrow(NotFound::new);
                    OwnPeople.take(handle, person.id());
                    PersonMergeDao.Standing merge = dao(handle)
                            .standing(gone.id())
                            .orElseThrow(() -> Refused.conflict(
                                    "beneficiaries.merge.not-merged",
                                    gone.caseCode().grouped()));
                    by.requireAt(gone.centre(), MAY_MERGE);
                    dao(handle).reverse(merge.id(), claim.id(), by.username().value(), now);
                    reverse(handle, merge, gone, person, now);
                    // While they were one, a card of theirs may have been reported as lost; then both were refused.
                    Beneficiaries.issueMissingCard(handle, gone.id(), claim.id(), codes, now, by);
                    return true;
                }));
        return outcome(claim, first, by);
    }

    private void reverse(
            Handle handle, PersonMergeDao.Standing merge, Beneficiary gone, Beneficiary person, Instant now) {
        PersonMergeDao dao = dao(handle);
        dao.let(gone.id(), gone.id());
        Optional<Room> room = Stays.reopen(handle, gone.id(), merge.id())
                .filter(stay -> !stay.room().isEmpty())
                .flatMap(stay -> rooms.find(handle, stay.centre(), new RoomCode(stay.room())));
        dao.show(gone.id(), Placing.code(room), Placing.order(room), Stay.OPEN);
        if (!merge.household().isEmpty()) {
            Membership.returnInto(
                    handle,
                    new HouseholdCode(merge.household()),
                    merge.beneficiary(),
                    person.id(),
                    merge.mergedAt(),
                    merge.head());
        }
        dao.settleStay(gone.id(), Stay.OPEN);
        dao.settleStay(person.id(), Stay.OPEN);
        if (!gone.centre().equals(person.centre())) {
            NameIndex.indexAnew(handle, dao.gathered(gone.id()));
        }
        followers.forEach(each -> {
            each.changed(handle, gone.id(), now);
            each.changed(handle, person.id(), now);
        });
    }

    private Outcome outcome(IdempotencyKey claim, boolean first, Operator by) {
        return database.read(handle -> {
            PersonMerge merge = dao(handle).ofDocument(claim.id()).orElseThrow(NotFound::new);
            return new Outcome(merge, OwnPeople.get(handle, merge.into(), by, MAY_MERGE), first);
        });
    }

    /**
     * Which registrations of the person were merged, and which were told apart again, the latest first; the first 50.
     *
     * @throws NotFound when there is no such person in the operator's centres
     * @throws org.sklad.platform.i18n.Forbidden when the operator sees nothing of it there
     */
    public List<PersonMerge> list(CaseCode code, Operator by) {
        return database.read(handle ->
                dao(handle).ofPerson(OwnPeople.get(handle, code, by, MAY_SEE).id(), LISTED));
    }

    private static PersonMergeDao dao(Handle handle) {
        return handle.attach(PersonMergeDao.class);
    }
}
