package org.sklad.programme.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Complaints as operators see them: typed in by field workers and managers, handled by the managers of the centre or, if they are about staff or
 * abuse, by its focal points ({@link ComplaintAccess}). Acts never change; they determine the state.
 */
public final class Complaints {
    private final Database database;
    private final ComplaintTexts texts;
    private final ComplaintWriter writer;
    private final FeedbackCodes codes;
    private final InstantSource clock;

    Complaints(
            Database database, ComplaintTexts texts, ComplaintWriter writer, FeedbackCodes codes, InstantSource clock) {
        this.database = database;
        this.texts = texts;
        this.writer = writer;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Records a complaint that somebody told, wrote or phoned.
     *
     * @return true the first time; false if the same request did it before
     * @throws NotFound if the operator has no role at the centre and is not its focal point
     * @throws Forbidden if the operator may not record complaints there
     * @throws InvalidFields if it came by the public page, or the operator about whom it is does not exist
     */
    public boolean record(IdempotencyKey claim, NewComplaint complaint, Operator by) {
        requireRecorder(complaint.centre(), by);
        if (complaint.channel() == ComplaintChannel.PUBLIC) {
            throw new InvalidFields("channel", Message.of("complaints.channel.only-public"));
        }
        Instant now = clock.instant();
        String wrapped = texts.newKey(claim.id());
        return database.once(claim, now, handle -> {
            Centres.require(handle, complaint.centre());
            writer.receive(handle, claim.id(), complaint, wrapped, Optional.of(by.id()), now);
        });
    }

    /**
     * Returns the code that the operator hands to the person after {@link #record}; the same for each repetition. The caller has just sent the
     * complaint, so its existence is no secret.
     */
    ReplyCode codeOf(UUID id) {
        return codes.reply(id);
    }

    void requireRecorder(CentreCode centre, Operator by) {
        database.read(handle -> ComplaintAccess.of(handle, by)).requireRecorder(centre);
    }

    /** Checks the right to record anywhere, for a form without a readable centre. */
    void requireRecorder(Operator by) {
        if (!access(by).isFocalPoint()) {
            by.require(ComplaintAccess.RECORDERS);
        }
    }

    ComplaintAccess access(Operator by) {
        return database.read(handle -> ComplaintAccess.of(handle, by));
    }

    /** Returns the operators about whom a complaint at the centre can be, by username. */
    List<Colleague> staff() {
        return database.read(Colleagues::of).all();
    }

    /**
     * Does an act on a complaint.
     *
     * @param text answer, note or reason; empty for none
     * @param seen number of acts that the operator saw; empty for an act that settles nothing
     * @return true the first time; false if the same request did it before
     * @throws NotFound if the complaint does not exist for the operator
     * @throws Forbidden if the operator may not act on complaints of the centre
     * @throws ChangedMeanwhile if the person wrote a message after that
     * @throws Refused if the state does not allow it, or the texts are erased
     */
    public boolean act(
            IdempotencyKey claim, UUID id, ComplaintActKind kind, String text, Optional<Long> seen, Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Complaint complaint = opened(handle, id, by);
            requireRead(handle, id, seen);
            if (kind == ComplaintActKind.ACKNOWLEDGEMENT && complaint.acts() > 1 && isAcknowledged(handle, id)) {
                throw Refused.conflict("complaints.acknowledged-already");
            }
            writer.append(handle, complaint, claim.id(), kind, Optional.of(by.id()), text, now);
        });
    }

    private static void requireRead(Handle handle, UUID id, Optional<Long> seen) {
        if (seen.isPresent()
                && dao(handle).acts(List.of(id)).stream()
                        .anyMatch(each -> each.act() == ComplaintActKind.MESSAGE && each.sequence() > seen.get())) {
            throw new ChangedMeanwhile();
        }
    }

    private static boolean isAcknowledged(Handle handle, UUID id) {
        return dao(handle).acts(List.of(id)).stream()
                .anyMatch(each -> each.act().acknowledges());
    }

    /**
     * Takes a complaint into review. A reviewer who reads that it is about staff or abuse hands it over to the focal points, and names the
     * operator about whom it is. After that it may not exist for the reviewer any more.
     *
     * @param kind a confidential kind; empty to keep the kind
     * @param about username; empty to keep it
     * @param seen number of acts that the operator saw; empty to review it as it is
     * @throws ChangedMeanwhile if the person wrote a message after that
     * @throws InvalidFields if a confidential complaint would become an ordinary one, which the centre would read
     */
    public boolean review(
            IdempotencyKey claim,
            UUID id,
            Optional<ComplaintKind> kind,
            Optional<String> about,
            Optional<Long> seen,
            Operator by) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Complaint complaint = opened(handle, id, by);
            requireRead(handle, id, seen);
            ComplaintKind after = kind.orElse(complaint.kind());
            if (kind.isPresent() && !after.isConfidential()) {
                throw new InvalidFields("handOverAs", Message.of("complaints.kind.only-confidential"));
            }
            writer.append(handle, complaint, claim.id(), ComplaintActKind.REVIEW, Optional.of(by.id()), "", now);
            dao(handle)
                    .route(
                            id,
                            after,
                            after.isConfidential(),
                            ComplaintWriter.named(handle, after, about).or(complaint::about));
        });
    }

    /** Checks access to a complaint before its form is read. */
    void requireOpen(UUID id, Operator by) {
        database.read(handle -> opened(handle, id, by));
    }

    /**
     * Returns a complaint with its texts.
     *
     * @throws NotFound if it does not exist for the operator
     * @throws Forbidden if the operator may not read complaints of the centre
     */
    public ComplaintView get(UUID id, Operator by) {
        Instant now = clock.instant();
        return database.read(handle -> {
            Complaint complaint = opened(handle, id, by);
            List<ComplaintAct> acts = dao(handle).acts(List.of(id));
            ComplaintTimes times = ComplaintTimes.of(handle, now);
            return new ComplaintView(
                    complaint,
                    times.clocks(complaint, acts),
                    acts.stream()
                            .map(each -> texts.open(complaint.wrapped(), each))
                            .toList(),
                    times.zone(complaint.centre()));
        });
    }

    /** Returns the state of a complaint after an act of the caller, which may have taken it out of their sight. */
    ComplaintState stateOf(UUID id) {
        return database.read(handle -> dao(handle).find(id))
                .map(Complaint::state)
                .orElseThrow(NotFound::new);
    }

    private static Complaint opened(Handle handle, UUID id, Operator by) {
        Complaint complaint = dao(handle).find(id).orElseThrow(NotFound::new);
        ComplaintAccess.of(handle, by).requireOpen(complaint);
        return complaint;
    }

    private static ComplaintDao dao(Handle handle) {
        return handle.attach(ComplaintDao.class);
    }
}
