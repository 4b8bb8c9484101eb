package org.sklad.goods.transfers;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.Operator;
import org.sklad.goods.moves.NewMoveLine;
import org.sklad.goods.scanlists.ScannedList;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;

/**
 * Lines of drafts: adds lines one by one as goods are scanned, changes quantities, removes lines. The cost of each action does not
 * grow with the number of lines. Quantities are smallest units. Matching lines have the same goods and pack.
 */
public final class TransferLines {
    private final Database database;
    private final Transfers transfers;
    private final InstantSource clock;

    TransferLines(Database database, Transfers transfers, InstantSource clock) {
        this.database = database;
        this.transfers = transfers;
        this.clock = clock;
    }

    /**
     * Adds one line.
     *
     * @throws Refused if the transfer is not a draft
     */
    public boolean add(IdempotencyKey claim, UUID id, NewMoveLine wanted, Operator by) {
        Transfer transfer = transfers.requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            transfers.resolution(handle, transfer).add(id, List.of(wanted), "", by, now);
        });
    }

    /**
     * Changes the number of scans of a line and its matching earlier lines.
     *
     * @param last latest of the lines that the operator saw as one
     * @throws Refused if the line was removed in the meantime
     * @throws InvalidFields if the line belongs to a whole box
     */
    public boolean restate(IdempotencyKey claim, UUID id, long last, long times, Operator by) {
        transfers.requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            int number = dao(handle).takeNumbers(id, 1);
            DraftLine line = dao(handle).line(id, last).orElseThrow(() -> Refused.conflict("transfers.line-gone"));
            if (line.whole()) {
                throw new InvalidFields(
                        "quantity",
                        Message.of("moves.box-goes-whole", line.box().grouped()));
            }
            dao(handle).deleteAlike(id, last);
            dao(handle).insertLines(id, List.of(line.again(number, times)), by.id(), now);
        });
    }

    /**
     * Removes a line from the draft; for a whole box, removes all of its lines.
     *
     * @throws Refused if it was already removed
     */
    public boolean remove(IdempotencyKey claim, UUID id, int line, Operator by) {
        return remove(claim, id, by, removal -> {
            if (line < 1 || line >= removal.number()) {
                throw new NotFound();
            }
            return takeOut(removal, id, line, each -> dao(removal.handle()).delete(id, line));
        });
    }

    /** Removes a line as {@link #remove} does, together with its matching earlier lines. */
    public boolean removeAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        return remove(
                claim,
                id,
                by,
                removal ->
                        takeOut(removal, id, last, each -> dao(removal.handle()).deleteAlike(id, last)));
    }

    /** A removal from a draft, whose row is locked. It takes a line number, so that a dispatch notices it. */
    private record Removal(Handle handle, int number) {}

    private interface TakingOut {
        int from(Removal draft);
    }

    /** A whole box can only be removed with all of its lines. */
    private static int takeOut(Removal draft, UUID id, long line, ToIntFunction<DraftLine> goods) {
        TransferDao dao = dao(draft.handle());
        return dao.line(id, line)
                .map(each -> each.whole() ? dao.deleteBox(id, each.box()) : goods.applyAsInt(each))
                .orElse(0);
    }

    private boolean remove(IdempotencyKey claim, UUID id, Operator by, TakingOut takingOut) {
        transfers.requireMayChange(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (takingOut.from(new Removal(handle, dao(handle).takeNumbers(id, 1))) == 0) {
                throw Refused.conflict("transfers.line-gone");
            }
        });
    }

    /** Lists requested goods, grouped by goods and pack, latest first. */
    ScannedList list(UUID id, long before, int most) {
        return database.read(handle -> {
            TransferDao dao = dao(handle);
            return ScannedList.of(handle, dao.goods(id, before, most + 1), most, before, dao.kinds(id));
        });
    }

    Optional<DraftLine> latest(UUID id) {
        return database.read(handle -> dao(handle).latest(id));
    }

    private static TransferDao dao(Handle handle) {
        return handle.attach(TransferDao.class);
    }
}
