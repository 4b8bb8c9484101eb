package org.sklad.goods.openings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.ImportAct;
import org.sklad.goods.ledger.Document;
import org.sklad.goods.ledger.LotCodes;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.IdempotencyKeys;
import org.sklad.platform.db.Work;
import org.sklad.platform.sheets.ImportCount;

/** The import of one file of stock, in batches. */
record StockImportRun(
        Database database,
        StockLines lines,
        OpeningPosting posting,
        Operator by,
        boolean dryRun,
        ImportAct act,
        ImportCount count) {
    /** Enters the valid lines of a batch. */
    void enter(List<StockSheet.Entry> piece, Instant now) {
        if (piece.isEmpty()) {
            return;
        }
        // Created before the transaction, because random values are not made in one.
        Map<CentreCode, UUID> documents = new HashMap<>();
        piece.forEach(entry -> documents.computeIfAbsent(entry.centre(), any -> posting.id()));
        List<LotCodes> codes = posting.codes(piece.size());
        Work<List<StockLines.Outcome>> look = lines.next(piece, now);
        List<StockLines.Outcome> outcomes = dryRun
                ? database.readForReport(look)
                : act.enter(
                        handle -> {
                            List<StockLines.Outcome> looked = look.run(handle);
                            write(handle, looked, documents, codes, now);
                            return looked;
                        },
                        outcome -> outcome.line().isPresent());
        outcomes.forEach(this::count);
    }

    private void count(StockLines.Outcome outcome) {
        if (!outcome.reasons().isEmpty()) {
            count.refuse(outcome.entry().line(), outcome.reasons());
        } else if (outcome.line().isPresent()) {
            count.addCreated();
        } else {
            count.addUnchanged();
        }
    }

    private void write(
            Handle handle,
            List<StockLines.Outcome> outcomes,
            Map<CentreCode, UUID> documents,
            List<LotCodes> codes,
            Instant now) {
        Map<CentreCode, List<OpeningPosting.Line>> byCentre = new LinkedHashMap<>();
        outcomes.forEach(outcome -> outcome.line()
                .ifPresent(line -> byCentre.computeIfAbsent(outcome.entry().centre(), any -> new ArrayList<>())
                        .add(line)));
        int used = 0;
        for (Map.Entry<CentreCode, List<OpeningPosting.Line>> each : byCentre.entrySet()) {
            UUID id = Optional.ofNullable(documents.get(each.getKey())).orElseThrow();
            IdempotencyKeys.claim(handle, new IdempotencyKey(id, "import"), now);
            List<LotCodes> own = codes.subList(used, used + each.getValue().size());
            List<Integer> twice = posting.post(handle, each.getKey(), Document.now(id, by, now), each.getValue(), own);
            if (!twice.isEmpty()) {
                throw new IllegalStateException("A lot was entered between two statements of one transaction");
            }
            used += each.getValue().size();
        }
    }
}
