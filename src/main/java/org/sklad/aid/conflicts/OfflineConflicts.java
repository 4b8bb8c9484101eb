package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.OfflineRecords;
import org.sklad.access.offline.OfflineTextRows;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.beneficiaries.PersonalTexts;
import org.sklad.platform.crypto.DataKeys;
import org.sklad.platform.crypto.FieldCipher;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.Refused;

/** Conflicts of offline records other than handouts. Each is about one record. */
final class OfflineConflicts {
    private final Database database;
    private final PersonalTexts texts;
    private final FieldCipher fields;

    OfflineConflicts(Database database, DataKeys dataKeys, FieldCipher fields) {
        this.database = database;
        this.texts = new PersonalTexts(dataKeys);
        this.fields = fields;
    }

    /** The details of a conflict that its list does not show. */
    record More(Optional<String> code, Optional<NeedOfNobody> need, Optional<ConflictDetails.Resolution> resolution) {}

    /** Returns the details of the conflict. Only managers who may see the person get the scanned code. */
    More more(Handle handle, ConflictRow row, Operator by) {
        boolean shown =
                !row.named().isEmpty() && !row.hiddenFrom(by) && by.roles().hasAt(row.centre(), Role.MANAGER);
        return new More(
                shown ? Optional.of(fields.decrypt(OfflineTextRows.code(row.record()), row.named())) : Optional.empty(),
                dao(handle).need(row.record()),
                dao(handle).decision(row.id()).map(each -> opened(handle, each)));
    }

    private ConflictDetails.Resolution opened(Handle handle, OfflineMarkDao.Decision decision) {
        String reason = decision.reason().isEmpty() ? "" : open(handle, decision);
        return new ConflictDetails.Resolution(reason, decision.operator(), decision.decidedAt());
    }

    private String open(Handle handle, OfflineMarkDao.Decision decision) {
        return decision.beneficiary()
                .map(each -> texts.open(
                        PersonalTexts.Key.of(handle, each), OfflineTextRows.reason(decision.id()), decision.reason()))
                .orElseGet(() -> fields.decrypt(OfflineTextRows.reason(decision.id()), decision.reason()));
    }

    /**
     * Resolves the conflict: the record remains as it happened.
     *
     * @return false for a repeated request
     * @throws Refused if it was already resolved, or the record was withdrawn
     */
    boolean resolve(IdempotencyKey claim, ConflictRow row, String reason, Operator by, Instant now) {
        Optional<PersonalTexts.Key> key = database.read(
                handle -> dao(handle).personOf(row.record()).map(each -> PersonalTexts.Key.of(handle, each)));
        String sealed = key.map(each -> texts.close(each, OfflineTextRows.reason(claim.id()), reason))
                .orElseGet(() -> fields.encrypt(OfflineTextRows.reason(claim.id()), reason));
        return database.once(claim, now, handle -> {
            String kept = key.map(each -> each.kept(handle, sealed)).orElse(sealed);
            if (!OfflineRecords.decide(handle, claim.id(), row.id(), kept, by.id(), now)) {
                throw Refused.conflict("conflicts.conflict.closed");
            }
        });
    }

    static Optional<ConflictRow> find(Handle handle, UUID id) {
        return dao(handle).find(id);
    }

    static OfflineMarkDao dao(Handle handle) {
        return handle.attach(OfflineMarkDao.class);
    }
}
