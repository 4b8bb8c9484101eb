package org.sklad.programme.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.Centres;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.NotFound;

/** Complaints as the persons see them, who are not signed in: they know the code of a centre's poster, or the code of their reply. */
public final class Feedback {
    private final Database database;
    private final Centres centres;
    private final ComplaintTexts texts;
    private final ComplaintWriter writer;
    private final FeedbackCodes codes;
    private final InstantSource clock;

    Feedback(
            Database database,
            Centres centres,
            ComplaintTexts texts,
            ComplaintWriter writer,
            FeedbackCodes codes,
            InstantSource clock) {
        this.database = database;
        this.centres = centres;
        this.texts = texts;
        this.writer = writer;
        this.codes = codes;
        this.clock = clock;
    }

    /** Returns the code of a centre's poster and receipts. */
    public String posterCode(CentreCode centre) {
        return codes.poster(centre);
    }

    /** Finds the centre of a typed poster code. */
    Optional<Centre> centre(String typed) {
        return codes.centre(typed, centres.codes()).map(centres::get);
    }

    /**
     * Receives a complaint.
     *
     * @return true the first time; false if the same request made it before
     */
    public boolean receive(IdempotencyKey claim, NewComplaint complaint) {
        Instant now = clock.instant();
        String wrapped = texts.newKey(claim.id());
        return database.once(
                claim, now, handle -> writer.receive(handle, claim.id(), complaint, wrapped, Optional.empty(), now));
    }

    /** Returns the code by which the person who sent the complaint reads the answer. */
    public ReplyCode replyCode(UUID complaint) {
        return codes.reply(complaint);
    }

    /**
     * Finds the complaint of a typed reply code, with what the person may read: their own words and the answers.
     *
     * @return empty for an unknown code, and once the texts are erased
     */
    public Optional<ComplaintView> find(String typed) {
        Instant now = clock.instant();
        return ReplyCode.find(typed)
                .map(codes::hash)
                .flatMap(hash -> database.read(
                        handle -> dao(handle).findByCode(hash).map(complaint -> view(handle, complaint, now))));
    }

    /**
     * Returns the reply code of a public complaint that was sent by the same form. Empty once somebody has acted on it.
     */
    Optional<ReplyCode> unseen(UUID id, CentreCode centre) {
        return database.read(handle -> dao(handle).find(id))
                .filter(each -> each.acts() == 1 && each.channel() == ComplaintChannel.PUBLIC)
                .filter(each -> each.centre().equals(centre) && !each.isErased())
                .map(each -> replyCode(each.id()));
    }

    private ComplaintView view(Handle handle, Complaint complaint, Instant now) {
        List<ComplaintAct> acts = dao(handle).acts(List.of(complaint.id()));
        ComplaintTimes times = ComplaintTimes.of(handle, now);
        return new ComplaintView(
                complaint,
                times.clocks(complaint, acts),
                acts.stream()
                        .filter(each -> each.act().isReadByPerson())
                        .map(each -> texts.open(complaint.wrapped(), each))
                        .toList(),
                times.zone(complaint.centre()));
    }

    /**
     * Adds a message of the person. After an answer it reopens the complaint.
     *
     * @return true the first time; false if the same request did it before
     * @throws NotFound if the texts were erased meanwhile
     */
    public boolean write(IdempotencyKey claim, UUID id, String text) {
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            Complaint complaint =
                    dao(handle).find(id).filter(each -> !each.isErased()).orElseThrow(NotFound::new);
            writer.append(handle, complaint, claim.id(), ComplaintActKind.MESSAGE, Optional.empty(), text, now);
        });
    }

    private static ComplaintDao dao(Handle handle) {
        return handle.attach(ComplaintDao.class);
    }
}
