package org.sklad.programme.consultations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/** Changes of follow-ups, for the author of the consultation. Each leaves a row with the day before. */
public final class FollowUpChanges {
    private final Database database;
    private final Consultations consultations;
    private final InstantSource clock;

    FollowUpChanges(Database database, Consultations consultations, InstantSource clock) {
        this.database = database;
        this.consultations = consultations;
        this.clock = clock;
    }

    /**
     * Moves the follow-up to another day.
     *
     * @return true if this request did it; false for a repeated id
     * @throws org.sklad.platform.i18n.Forbidden if another operator recorded the consultation
     * @throws Refused if there is nothing to follow up
     * @throws InvalidFields if the day is not after the consultation, or more than two years after it
     */
    public boolean move(IdempotencyKey claim, UUID id, LocalDate to, Operator by) {
        consultations.requireAuthor(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Consultation consultation = open(handle, id);
            LocalDate day = LocalDate.ofInstant(consultation.occurredAt(), Centres.zone(handle, consultation.centre()));
            ConsultationRules.followUpFault(to, day).ifPresent(fault -> {
                throw new InvalidFields(fault.field(), fault.message());
            });
            keep(handle, claim, consultation, Optional.of(to), Optional.empty(), by, now);
            dao(handle).moveFollowUp(id, to);
        });
    }

    /**
     * Ends a follow-up that is no longer needed.
     *
     * @return true if this request did it; false for a repeated id
     * @throws org.sklad.platform.i18n.Forbidden if another operator recorded the consultation
     * @throws Refused if there is nothing to follow up
     */
    public boolean dismiss(IdempotencyKey claim, UUID id, FollowUpReason reason, Operator by) {
        consultations.requireAuthor(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            keep(handle, claim, open(handle, id), Optional.empty(), Optional.of(reason), by, now);
            dao(handle).followUp(id, now);
        });
    }

    /**
     * Makes a finished follow-up due again on its day, after a wrong click for example.
     *
     * @return true if this request did it; false for a repeated id
     * @throws org.sklad.platform.i18n.Forbidden if another operator recorded the consultation
     * @throws Refused if no follow-up is finished, or if the person is no longer in the centre
     */
    public boolean reopen(IdempotencyKey claim, UUID id, ReopeningReason reason, Operator by) {
        consultations.requireAuthor(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (!dao(handle).find(id).orElseThrow(NotFound::new).isReopenable()) {
                throw Refused.conflict("consultations.nothing-to-reopen");
            }
            dao(handle).keepReopening(claim.id(), id, reason, by.id(), now);
            dao(handle).reopen(id);
        });
    }

    private static Consultation open(Handle handle, UUID id) {
        Consultation consultation = dao(handle).find(id).orElseThrow(NotFound::new);
        if (consultation.followedUp() || consultation.followUpOn().isEmpty()) {
            throw Refused.conflict("consultations.nothing-to-follow-up");
        }
        return consultation;
    }

    private static void keep(
            Handle handle,
            IdempotencyKey claim,
            Consultation of,
            Optional<LocalDate> to,
            Optional<FollowUpReason> reason,
            Operator by,
            Instant now) {
        FollowUpChange change =
                new FollowUpChange(of.followUpOn().orElseThrow(), to, reason, Optional.empty(), Optional.empty(), now);
        dao(handle).keep(claim.id(), of.id(), change, by.id());
    }

    private static ConsultationDao dao(Handle handle) {
        return handle.attach(ConsultationDao.class);
    }
}
