package org.sklad.aid.conflicts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.RecordKind;
import org.sklad.access.roles.Operator;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.SensitiveRules;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Lots;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * The names of rules and goods in conflicts.
 *
 * @param rules the name of each rule, or {@link Item#PERSONAL}
 * @param discreet true where others may read it: a sensitive item is a personal item, and so is a rule that names one
 */
record ConflictWords(Map<String, Object> rules, Map<LotCode, Lot> lots, Map<Sku, Item> items, boolean discreet) {
    static ConflictWords of(Handle handle, List<ConflictRow> rows, boolean discreet, Operator by) {
        Set<String> codes = rows.stream()
                .filter(row -> row.kind().isOfRule())
                .map(ConflictRow::subject)
                .collect(Collectors.toSet());
        Map<String, Object> rules = codes.isEmpty() ? Map.of() : rules(handle, codes, discreet, by);
        Map<LotCode, Lot> lots = Lots.all(
                handle,
                rows.stream()
                        .filter(row -> row.kind().isOfLot())
                        .flatMap(row -> LotCode.find(row.subject()).stream())
                        .collect(Collectors.toSet()));
        Map<Sku, Item> items =
                Skus.named(handle, lots.values().stream().map(Lot::sku).collect(Collectors.toSet()));
        return new ConflictWords(rules, lots, items, discreet);
    }

    private static Map<String, Object> rules(Handle handle, Set<String> codes, boolean discreet, Operator by) {
        List<EntitlementRule> rules = EntitlementRules.named(handle, codes);
        Set<RuleCode> hidden =
                discreet ? SensitiveRules.among(handle, EntitlementRules.meaning(handle, rules)) : Set.of();
        return rules.stream()
                .collect(Collectors.toMap(
                        rule -> rule.code().value(),
                        rule -> hidden.contains(rule.code()) ? Item.PERSONAL : rule.name(by.language())));
    }

    Message what(ConflictRow row) {
        ConflictKind kind = row.kind();
        String key = "conflicts.conflict.what." + kind;
        return switch (kind) {
            case ENTITLEMENT, NOT_ENTITLED -> Message.of(key, rules.getOrDefault(row.subject(), row.subject()));
            case STOCK -> Message.of(key, Long.parseLong(row.detail()), item(row));
            case LOT -> Message.of(key + "." + row.detail(), item(row), row.subject());
            case RESTRICTION -> Message.of(key, item(row));
            case ROLE ->
                Message.of(
                        row.recordKind() == RecordKind.HANDOUT ? key : key + ".OTHER",
                        row.operator().value(),
                        row.subject());
            case RIGHT -> Message.of(row.recordKind() == RecordKind.NEED ? key + ".NEED" : key);
            case PERSON, CLOCK -> Message.of(key + "." + row.detail());
            case ROOM, ASSET -> Message.of(key + "." + row.detail(), row.subject());
            case TOPIC ->
                row.recordKind() == RecordKind.CONSULTATION
                        ? Message.of(key + ".CONSULTATION")
                        : Message.of(key, row.subject());
            case SIZE -> Message.of(key, row.subject());
            case MEMBER -> Message.of(key, row.subject(), row.centre().value());
            case PRESCRIPTION, PROFESSION -> Message.of(key);
        };
    }

    private Message item(ConflictRow row) {
        return LotCode.find(row.subject())
                .flatMap(code -> Optional.ofNullable(lots.get(code)))
                .flatMap(lot -> Optional.ofNullable(items.get(lot.sku())))
                .map(each -> discreet ? each.discreetTitle() : each.title())
                .orElseThrow(NotFound::new);
    }
}
