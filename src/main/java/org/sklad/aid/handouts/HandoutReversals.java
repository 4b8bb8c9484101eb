package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.StockLedger;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.i18n.Refused;

/** Reversals of handouts: the goods return to where they were, and the entitlement is given back. */
final class HandoutReversals {
    static final Role[] MAY_REVERSE = {Role.FIELD, Role.MANAGER};

    private final HandoutReader reader;
    private final Beneficiaries beneficiaries;
    private final StockLedger ledger;
    private final HandoutCipher seals;

    HandoutReversals(HandoutReader reader, Beneficiaries beneficiaries, StockLedger ledger, HandoutCipher seals) {
        this.reader = reader;
        this.beneficiaries = beneficiaries;
        this.ledger = ledger;
        this.seals = seals;
    }

    /** A handout to reverse, with the encrypted reason. */
    record Prepared(UUID id, HandoutRow row, String reason) {
        /** True if it is reversed already. */
        boolean isReversed() {
            return row.state() == HandoutState.REVERSED;
        }
    }

    /**
     * Prepares the reversal of a handout that the operator may reverse.
     *
     * @throws org.sklad.platform.i18n.NotFound if there is none in the operator's centres
     */
    Prepared prepare(UUID id, String reason, Operator by) {
        HandoutRow row = reader.row(id, by, MAY_REVERSE);
        return new Prepared(id, row, seals.of(row).close("reversal_reason", reason));
    }

    /**
     * Reverses the handout in the caller's transaction.
     *
     * @param reversal id of the reversal
     * @throws Refused if it is reversed already, or if goods of it were returned
     */
    void reverse(Handle handle, Prepared prepared, UUID reversal, Operator by, Instant now) {
        UUID id = prepared.id();
        Optional<BeneficiaryId> person = prepared.row().person();
        person.ifPresent(each -> beneficiaries.take(handle, each));
        HandoutDao dao = handle.attach(HandoutDao.class);
        if (dao.reverse(id) == 0) {
            throw Refused.conflict("handouts.already-reversed");
        }
        if (dao.isReturned(id)) {
            throw Refused.conflict("handouts.return.stands");
        }
        ledger.reverse(handle, Document.now(reversal, by, now), id);
        dao.insertReversal(reversal, id, prepared.row().kept(handle, prepared.reason()), by.id(), now);
        handle.attach(OfflineHandoutDao.class).close(id);
        person.ifPresent(each -> {
            MetNeeds.changed(handle, each, now);
            Breaches.changed(handle, each, now);
        });
    }
}
