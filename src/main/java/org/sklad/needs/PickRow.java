package org.sklad.needs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;

/**
 * What is to be picked for somebody, as read. No name and no room: who picks sees neither.
 *
 * @param clothes size of the person; empty where not known
 * @param shoes likewise
 * @param unmet smallest units that are still to be given
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
        Instant assessedAt) {}
