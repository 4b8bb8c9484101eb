package org.sklad.aid.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.CaseCode;

/**
 * What is to be picked for somebody, as read. No name and no room: who picks sees neither.
 *
 * @param clothes size of the person; empty where not known
 * @param shoes likewise
 * @param unmet smallest units that are still to be given
 * @param reservedItem of which some are kept for it; absent where none are
 * @param reserved how many of them
 * @param reservedUntil the last day on which they are
 */
public record PickRow(
        UUID id,
        CaseCode caseCode,
        String clothes,
        String shoes,
        Optional<Sku> item,
        Optional<StyleCode> style,
        String size,
        long unmet,
        Urgency urgency,
        Instant assessedAt,
        Optional<Sku> reservedItem,
        long reserved,
        Optional<LocalDate> reservedUntil) {}
