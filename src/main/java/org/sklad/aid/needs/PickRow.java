package org.sklad.aid.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.CaseCode;

/**
 * A stored row of the pick list. It has no name and no room, because warehouse staff see neither.
 *
 * @param clothes clothes size of the person; empty if unknown
 * @param shoes shoe size of the person; empty if unknown
 * @param unmet smallest units that are still to be given
 * @param reservedItem item reserved for the need; absent if nothing is reserved
 * @param reserved reserved quantity
 * @param reservedUntil last day of the reservation
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
