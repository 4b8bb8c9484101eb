package org.sklad.programme.trainings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.centres.places.Centres;
import org.sklad.centres.places.PastDay;
import org.sklad.goods.donors.Sources;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.lots.SourceKind;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.directory.Directory;
import org.sklad.programme.directory.Entry;
import org.sklad.programme.directory.EntryCode;
import org.sklad.programme.directory.EntryKind;

/**
 * Trainings. They belong to the programme, not to a centre: field workers and managers of any centre record them, they and auditors see all
 * of them (decision note 074). Names of participants and trainers are not stored.
 */
public final class Trainings {
    static final Role[] MAY_SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};
    static final Role[] MAY_RECORD = {Role.FIELD, Role.MANAGER};

    private final Database database;
    private final InstantSource clock;

    Trainings(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records a training.
     *
     * @return true if it is new; false for a repeated request with the same id
     * @throws NotFound if the operator has no role at the centre
     * @throws InvalidFields if a day is in the future in Sofia, or a topic, institution or funding source is unknown
     */
    public boolean record(IdempotencyKey claim, NewTraining wanted, Operator by) {
        by.requireIn(wanted.centre(), MAY_RECORD);
        Instant now = clock.instant();
        List<FieldError> errors = new ArrayList<>(PastDay.errors("from", wanted.startsOn(), now, Centres.ZONE));
        errors.addAll(PastDay.errors("to", wanted.endsOn(), now, Centres.ZONE));
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return database.once(claim, now, handle -> insert(handle, claim.id(), wanted, by, now));
    }

    private static void insert(Handle handle, UUID id, NewTraining wanted, Operator by, Instant now) {
        Directory.requireOffered(handle, EntryKind.TOPIC, wanted.topics(), "topics");
        Directory.requireOffered(handle, EntryKind.INSTITUTION, wanted.institutions(), "participants");
        TrainingDao dao = dao(handle);
        dao.insert(new TrainingDao.Insert(
                id,
                wanted.centre(),
                wanted.startsOn(),
                wanted.endsOn(),
                wanted.hours(),
                wanted.place(),
                wanted.trainers(),
                wanted.testBefore(),
                wanted.testAfter(),
                wanted.evaluation().map(each -> each.mean().movePointRight(2).intValueExact()),
                wanted.evaluation().map(Evaluation::count),
                wanted.cost().map(Money::minor),
                wanted.cost().map(Money::currency),
                source(handle, wanted.fundingSource()),
                by.id(),
                now));
        dao.insertTopics(id, wanted.topics());
        dao.insertParticipants(id, wanted.participants());
    }

    private static Optional<SourceCode> source(Handle handle, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Sources.find(handle, SourceKind.FUNDING_SOURCE, text)
                .orElseThrow(() ->
                        new InvalidFields("fundingSource", Message.of("trainings.no-such-funding-source", text))));
    }

    /**
     * Reverses a training, which then counts nowhere.
     *
     * @param reason reason shown to readers
     * @throws Refused if it was already reversed
     */
    public boolean reverse(IdempotencyKey claim, UUID id, String reason, Operator by) {
        requireMayReverse(id, by);
        return database.once(claim, clock.instant(), handle -> {
            if (dao(handle).reverse(id, claim.id(), reason) == 0) {
                throw Refused.conflict("trainings.reversed-already");
            }
        });
    }

    /** Returns the training to managers and to the operator who recorded it. Refuses others like {@link #get}, or with Forbidden. */
    void requireMayReverse(UUID id, Operator by) {
        if (!mayReverse(get(id, by), by)) {
            throw Refused.forbidden("trainings.not-yours");
        }
    }

    static boolean mayReverse(Training training, Operator by) {
        return by.roles().has(Role.MANAGER)
                || (by.roles().has(Role.FIELD) && training.operator().equals(by.username()));
    }

    /**
     * Returns a training.
     *
     * @throws NotFound if there is no such training
     */
    public Training get(UUID id, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> dao(handle).find(id).orElseThrow(NotFound::new));
    }

    /** Returns the names of the institutions of a training. */
    Map<EntryCode, Entry> institutions(Training training) {
        return database.read(handle -> Directory.named(
                handle,
                EntryKind.INSTITUTION,
                training.participants().list().stream()
                        .map(Participants.Group::institution)
                        .toList()));
    }

    /** Lists trainings, latest recorded first. */
    public List<Training> list(TrainingFilter filter, PlaceInTime after, int limit, Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> dao(handle).list(LatestRows.of(after, limit), filter));
    }

    private static TrainingDao dao(Handle handle) {
        return handle.attach(TrainingDao.class);
    }
}
