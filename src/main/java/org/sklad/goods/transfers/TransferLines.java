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
 * The lines of drafts: added one by one as they are scanned, counted otherwise, taken out again. What each of these costs does not
 * grow with the lines that a draft has. Quantities are smallest units.
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
     * Adds one line more.
     *
     * @throws Refused if it is no draft any more
     */
    public boolean add(IdempotencyKey claim, UUID id, NewMoveLine wanted, Operator by) {
        Transfer transfer = transfers.mine(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            add(handle, transfers.resolution(handle, transfer), id, List.of(wanted), "", by, now);
        });
    }

    /** Adds lines in the caller's transaction. */
    static void add(
            Handle handle,
            DraftResolution resolution,
            UUID id,
            List<NewMoveLine> wanted,
            String prefix,
            Operator by,
            Instant now) {
        // The draft is held before its lines are read: how many they are, a box alone knows.
        int last = takeNumbers(handle, id, 0);
        List<DraftLine> lines = resolution.resolve(id, wanted, last + 1, prefix);
        takeNumbers(handle, id, lines.size());
        dao(handle).insertLines(id, lines, by.id(), now);
    }

    /** Takes the numbers of the next lines. Refused once the transfer is no draft any more. */
    private static int takeNumbers(Handle handle, UUID id, int lines) {
        return dao(handle)
                .takeDraftNumbers(id, lines)
                .orElseThrow(() -> Transfers.wrongState(Transfers.get(handle, id)));
    }

    /**
     * Lets a line, with those before it that are of the same goods in the same packs, count for so many scans.
     *
     * @param last the latest of the lines that the operator saw as one
     * @throws Refused if it was taken out meanwhile
     * @throws InvalidFields when it is of a box that goes with all that is in it
     */
    public boolean restate(IdempotencyKey claim, UUID id, long last, long times, Operator by) {
        transfers.mine(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            int number = takeNumbers(handle, id, 1);
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
     * Takes a line out of the draft; of a box that goes itself, all of its lines.
     *
     * @throws Refused if it was taken out before
     */
    public boolean undo(IdempotencyKey claim, UUID id, int line, Operator by) {
        return undo(claim, id, by, last -> {
            if (line < 1 || line > last.number()) {
                throw new NotFound();
            }
            return takeOut(last, id, line, each -> dao(last.handle()).delete(id, line));
        });
    }

    /** As {@link #undo}, together with the lines before it that are of the same goods in the same packs. */
    public boolean undoAlike(IdempotencyKey claim, UUID id, long last, Operator by) {
        return undo(
                claim,
                id,
                by,
                latest -> takeOut(latest, id, last, each -> dao(latest.handle()).deleteAlike(id, last)));
    }

    /** The number of the latest line of a draft that is being written to. */
    private record Latest(Handle handle, int number) {}

    private interface TakingOut {
        int from(Latest draft);
    }

    /** A box goes whole or not at all. */
    private static int takeOut(Latest draft, UUID id, long line, ToIntFunction<DraftLine> goods) {
        TransferDao dao = dao(draft.handle());
        return dao.line(id, line)
                .map(each -> each.whole() ? dao.deleteBox(id, each.box()) : goods.applyAsInt(each))
                .orElse(0);
    }

    private boolean undo(IdempotencyKey claim, UUID id, Operator by, TakingOut takingOut) {
        transfers.mine(id, by);
        Instant now = clock.instant();
        return database.once(claim, now, handle -> {
            if (takingOut.from(new Latest(handle, takeNumbers(handle, id, 0))) == 0) {
                throw Refused.conflict("transfers.line-gone");
            }
        });
    }

    /** What is wanted, lines of the same goods in the same packs together; the latest first. */
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
