package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleagues;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refused;

/** Writes complaints and the acts on them, for operators and for the public pages. */
record ComplaintWriter(ComplaintTexts texts, FeedbackCodes codes) {
    /**
     * Stores a new complaint with its first act, in the caller's transaction.
     *
     * @param wrapped its new key, made before the transaction
     * @param recorder operator who typed it in; empty if the person did
     * @throws InvalidFields if the named operator does not exist, or the kind is not confidential
     */
    void receive(Handle handle, UUID id, NewComplaint wanted, String wrapped, Optional<UUID> recorder, Instant now) {
        Complaint complaint = new Complaint(
                id,
                wanted.centre(),
                wanted.kind(),
                wanted.channel(),
                wanted.language(),
                named(handle, wanted.kind(), wanted.about()),
                now,
                ComplaintState.RECEIVED,
                1,
                now,
                wrapped);
        dao(handle).insert(complaint, complaint.kind().isConfidential(), recorder, codes.hash(codes.reply(id)));
        // The id of the complaint is the id of its first act, which makes no other id inside the transaction.
        insert(handle, complaint, id, 1, ComplaintActKind.RECEIPT, complaint.state(), recorder, wanted.text(), now);
    }

    /**
     * Adds an act in the caller's transaction.
     *
     * @param act id of the act, claimed by the caller
     * @param operator empty for the person and the program
     * @throws Refused if the state does not allow it or the texts are erased
     */
    void append(
            Handle handle,
            Complaint complaint,
            UUID act,
            ComplaintActKind kind,
            Optional<UUID> operator,
            String text,
            Instant now) {
        if (complaint.isErased()) {
            throw Refused.conflict("complaints.erased");
        }
        if (!kind.isPossibleIn(complaint.state())) {
            throw Refused.conflict("complaints.wrong-state");
        }
        ComplaintState after = kind.after(complaint.state());
        insert(handle, complaint, act, complaint.acts() + 1, kind, after, operator, text, now);
        if (dao(handle).change(complaint.id(), complaint.acts(), after, now) != 1) {
            throw new IllegalStateException("An act came between, which one transaction does not allow");
        }
    }

    private void insert(
            Handle handle,
            Complaint complaint,
            UUID act,
            int sequence,
            ComplaintActKind kind,
            ComplaintState after,
            Optional<UUID> operator,
            String text,
            Instant now) {
        String sealed = texts.close(complaint.id(), complaint.wrapped(), act, text);
        dao(handle).insertAct(act, complaint.id(), sequence, kind, complaint.state(), after, operator, now, sealed);
    }

    /** Finds the operator about whom a complaint is. */
    static Optional<Username> named(Handle handle, ComplaintKind kind, Optional<String> about) {
        if (about.isPresent() && !kind.isConfidential()) {
            throw new InvalidFields("about", Message.of("complaints.about.only-confidential"));
        }
        return about.map(each -> Optional.of(each)
                .filter(Username::isValid)
                .map(Username::new)
                .filter(name -> Colleagues.of(handle).find(name).isPresent())
                .orElseThrow(() -> new InvalidFields("about", Message.of("complaints.about.unknown"))));
    }

    private static ComplaintDao dao(Handle handle) {
        return handle.attach(ComplaintDao.class);
    }
}
