package org.sklad.aid.rules;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.Items;
import org.sklad.goods.catalogue.Skus;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.Vulnerability;
import org.sklad.platform.db.Database;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;

/**
 * The entitlement rules. Managers keep those of their own centres, managers of all centres keep those that name no centre. A rule
 * is never deleted: it ends by its date.
 */
public final class EntitlementRules {
    private static final Role[] SEE = {Role.FIELD, Role.MANAGER, Role.AUDITOR};

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;

    public EntitlementRules(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** A rule, and whether this request made it. */
    public record Added(EntitlementRule rule, boolean first) {}

    /**
     * Adds a rule.
     *
     * @throws Forbidden when the operator is not manager at each of its centres, or at all where it names none
     * @throws RuleExists when the code is taken
     * @throws InvalidFields for goods or centres that are not there, and for medicines, which are outside rules
     */
    public Added add(IdempotencyKey claim, EntitlementRule rule, Operator by) {
        requireKeeper(rule.centres(), by);
        Instant now = clock.instant();
        AuditEntry entry = audit.entry("entitlement-rule-added", by, rule.code().value(), details(rule));
        boolean first = database.once(claim, now, handle -> {
            if (dao(handle).find(rule.code()).isPresent()) {
                throw new RuleExists(rule.code());
            }
            requireGoods(handle, rule, Set.of(), Set.of());
            RuleRow row = RuleRow.of(rule);
            dao(handle).insert(row);
            dao(handle).insertVersion(row, RuleRow.FOR_EVER, by.username(), now);
            Audit.record(handle, entry);
        });
        return new Added(get(rule.code(), by), first);
    }

    /**
     * Changes a rule from today on; its code stays. What was given before counts under what the rule says now; what is typed in later
     * of a day before is judged by what it said then.
     *
     * @param rule what it shall be, with the version that the manager saw
     * @throws ChangedMeanwhile when that is not the present version
     * @throws Forbidden when the operator may not keep the rule as it is, or as it shall be
     * @throws InvalidFields as {@link #add}; goods that it names already need not be there
     */
    public EntitlementRule change(EntitlementRule rule, Operator by) {
        return change(rule, Optional.empty(), by);
    }

    /**
     * As {@link #change(EntitlementRule, Operator)}, from a day on that may be to come. It takes the place of what was written before
     * and would hold from that day or later.
     *
     * @param from today where nothing is said
     * @throws InvalidFields for a day that is over, too
     */
    public EntitlementRule change(EntitlementRule rule, Optional<LocalDate> from, Operator by) {
        requireKeeper(rule.centres(), by);
        Instant now = clock.instant();
        // In Bulgaria the day of UTC has begun whenever the centre's has: a change of now holds at once.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        EntitlementRule written = rule.applyingFrom(from.filter(today::isBefore).orElse(today));
        AuditEntry entry =
                audit.entry("entitlement-rule-changed", by, rule.code().value(), details(written));
        return database.write(handle -> {
            EntitlementRule present = get(handle, rule.code(), by);
            requireKeeper(present.centres(), by);
            requireNotOver(from, present, today);
            requireGoods(handle, rule, present.goods().items(), present.goods().styles());
            if (dao(handle).change(RuleRow.of(written)) == 0) {
                throw new ChangedMeanwhile();
            }
            EntitlementRule changed = get(handle, rule.code(), by);
            dao(handle).supersede(rule.code(), written.appliesFrom());
            dao(handle).insertVersion(RuleRow.of(changed), RuleRow.FOR_EVER, by.username(), now);
            Audit.record(handle, entry);
            return changed;
        });
    }

    /** Who sends a rule as it was answered says of it the day from which it holds, too. */
    public static void requireNotOver(Optional<LocalDate> from, EntitlementRule present, LocalDate today) {
        if (from.filter(today::isAfter).isPresent() && !from.equals(Optional.of(present.appliesFrom()))) {
            throw new InvalidFields("appliesFrom", Message.of("rules.rule.applies-from.past"));
        }
    }

    /**
     * What the rule says and said, the latest first; of that what the operator may see.
     *
     * @param before the number of the last one of the page before; {@link Long#MAX_VALUE} for the first page
     * @throws NotFound as {@link #get}
     */
    public List<RuleVersion> versions(RuleCode code, long before, int limit, Operator by) {
        return database.read(handle -> {
            get(handle, code, by);
            List<RuleVersion> seen = new ArrayList<>();
            long from = before;
            while (seen.size() < limit) {
                List<RuleVersionRow> rows = dao(handle).versions(code, from, limit);
                rows.stream()
                        .map(RuleVersionRow::version)
                        .filter(each -> sees(each.rule(), by))
                        .forEach(seen::add);
                if (rows.size() < limit) {
                    break;
                }
                from = rows.get(rows.size() - 1).rule().version();
            }
            return List.copyOf(seen.subList(0, Math.min(limit, seen.size())));
        });
    }

    /** The rule with the code; refuses with {@link NotFound} when there is none that the operator sees. */
    public EntitlementRule get(RuleCode code, Operator by) {
        return database.read(handle -> get(handle, code, by));
    }

    private static EntitlementRule get(Handle handle, RuleCode code, Operator by) {
        EntitlementRule rule = dao(handle).find(code).orElseThrow(NotFound::new).rule();
        if (!sees(rule, by)) {
            throw new NotFound();
        }
        return rule;
    }

    /**
     * Rules by code: those that name no centre, and those of the operator's centres; of both those that are limited to no
     * vulnerability but what the operator may see of people.
     *
     * @param after the last code of the page before; empty for the first page
     */
    public List<EntitlementRule> list(String after, int limit, Operator by) {
        by.require(SEE);
        return database.read(handle -> {
            List<EntitlementRule> seen = new ArrayList<>();
            String from = after;
            while (seen.size() < limit) {
                List<RuleRow> rows = dao(handle).list(from, limit);
                rows.stream().map(RuleRow::rule).filter(rule -> sees(rule, by)).forEach(seen::add);
                if (rows.size() < limit) {
                    break;
                }
                from = rows.get(rows.size() - 1).code().value();
            }
            return seen.subList(0, Math.min(limit, seen.size()));
        });
    }

    /** The rules that count at the centre on the day, in the caller's transaction. */
    public static List<EntitlementRule> inForce(Handle handle, CentreCode centre, LocalDate day) {
        return meaning(
                handle,
                valid(handle, day).stream()
                        .filter(rule -> rule.isInForce(centre, day))
                        .sorted(Comparator.comparing(EntitlementRule::code))
                        .toList());
    }

    /** The same, said of what their items count as. */
    public static List<EntitlementRule> meaning(Handle handle, List<EntitlementRule> rules) {
        Set<Sku> named =
                rules.stream().flatMap(rule -> rule.goods().items().stream()).collect(Collectors.toSet());
        Map<Sku, Sku> meant = Skus.countsAs(handle, named);
        return rules.stream().map(rule -> rule.meaning(meant)).toList();
    }

    /** True when the operator may change a rule of these centres; of none is of all. */
    public static boolean mayKeep(Set<CentreCode> centres, Operator by) {
        return centres.isEmpty()
                ? by.roles().hasEverywhere(Role.MANAGER)
                : centres.stream().allMatch(centre -> by.roles().hasAt(centre, Role.MANAGER));
    }

    /**
     * Refuses who may not change the rule, before the form is looked at.
     *
     * @throws NotFound when there is none in the operator's centres
     */
    public void requireKeeper(RuleCode code, Operator by) {
        requireKeeper(get(code, by).centres(), by);
    }

    public static void requireKeeper(Set<CentreCode> centres, Operator by) {
        centres.forEach(centre -> by.requireAt(centre, Role.MANAGER));
        if (!mayKeep(centres, by)) {
            throw new RuleForAllCentres();
        }
    }

    public static boolean sees(EntitlementRule rule, Operator by) {
        return rule.centres().isEmpty()
                ? by.roles().has(SEE) && Vulnerability.seenAnywhere(by).containsAll(rule.vulnerabilities())
                : rule.centres().stream().anyMatch(centre -> seesAt(centre, rule, by));
    }

    /** A rule for the vulnerable is there for who sees which they are, since whoever gets its goods is one of them. */
    private static boolean seesAt(CentreCode centre, EntitlementRule rule, Operator by) {
        return by.roles().hasAt(centre, SEE) && Vulnerability.seenBy(by, centre).containsAll(rule.vulnerabilities());
    }

    /**
     * What {@link #add} or {@link #change} would refuse of a form beside its own errors, at its fields; for a page that names all at once.
     * Text that cannot be a code is left out: its own field reports it.
     *
     * @param present the rule that is changed; absent for a new one
     */
    public List<FieldError> errors(RuleForm form, Optional<EntitlementRule> present, Operator by) {
        List<FieldError> errors = new ArrayList<>();
        boolean named = form.centres() != null && !form.centres().isEmpty();
        if (!named && !mayKeep(Set.of(), by)) {
            errors.add(new FieldError("centres", new RuleForAllCentres().message()));
        }
        Set<Sku> items = present.map(each -> each.goods().items()).orElse(Set.of());
        Set<StyleCode> styles = present.map(each -> each.goods().styles()).orElse(Set.of());
        database.read(handle -> {
            if (present.isEmpty()
                    && form.code() != null
                    && RuleCode.isValid(form.code())
                    && dao(handle).find(form.ruleCode()).isPresent()) {
                errors.addAll(new RuleExists(form.ruleCode()).errors());
            }
            errors.addAll(goodsErrors(handle, form.goods().valid(), items, styles));
            return errors;
        });
        return errors;
    }

    private static <T> Set<T> without(Set<T> all, Set<T> some) {
        return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toUnmodifiableSet());
    }

    /** Goods that the rule names already need not be there: the default set names styles of a catalogue that may come later. */
    public static void requireGoods(Handle handle, EntitlementRule rule, Set<Sku> items, Set<StyleCode> styles) {
        List<FieldError> errors = goodsErrors(handle, Optional.of(rule.goods()), items, styles);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static List<FieldError> goodsErrors(
            Handle handle, Optional<RuleGoods> named, Set<Sku> items, Set<StyleCode> styles) {
        if (named.isEmpty()) {
            return List.of();
        }
        RuleGoods goods = named.get();
        List<FieldError> errors = new ArrayList<>();
        if (goods.categories().contains(Category.MEDICINE)) {
            errors.add(new FieldError("goods.categories", Message.of("rules.rule.medicine")));
        }
        without(goods.items(), items).stream().sorted().forEach(sku -> {
            Optional<Item> item = Skus.find(handle, sku);
            if (item.isEmpty()) {
                errors.add(new FieldError("goods.items", Message.of("rules.no-such-item", sku.value())));
            } else if (item.get().isMedicine()) {
                errors.add(new FieldError("goods.items", Message.of("rules.rule.medicine")));
            }
        });
        without(goods.styles(), styles).forEach(style -> {
            if (Items.ofStyle(handle, style).isEmpty()) {
                errors.add(new FieldError("goods.styles", Message.of("rules.no-such-style", style.value())));
            }
        });
        return errors;
    }

    /** What is seldom said is named only where it is. */
    private static String details(EntitlementRule rule) {
        RuleRow row = RuleRow.of(rule);
        List<String> said = new ArrayList<>(List.of(
                "goods=" + (row.items() + " " + row.styles() + " " + row.categories()).strip(),
                "per=" + row.per(),
                "quantity=" + row.quantity()));
        if (!rule.amount().isFixed()) {
            said.add("perMember=" + row.perMember() + " perChild=" + row.perChild());
        }
        said.add("period=" + row.period() + " days=" + row.days());
        if (!rule.household().isEmpty()) {
            said.add("minHousehold=" + row.minHousehold() + " maxHousehold=" + row.maxHousehold());
        }
        said.add("centres=" + row.centres());
        if (rule.kitsAsParts()) {
            said.add("kitsAsParts=true");
        }
        said.add("validUntil=" + row.validUntil());
        if (!rule.appliesFrom().equals(EntitlementRule.EVER)) {
            said.add("appliesFrom=" + row.appliesFrom());
        }
        return String.join(" ", said);
    }

    /** The rules with these codes, whoever asks. */
    public static List<EntitlementRule> named(Handle handle, Collection<String> codes) {
        return dao(handle).named(codes).stream().map(RuleRow::rule).toList();
    }

    /** The rule with this code, whoever asks. */
    public static Optional<EntitlementRule> find(Handle handle, RuleCode code) {
        return dao(handle).find(code).map(RuleRow::rule);
    }

    /** Rules valid on a day, at any centre. */
    public static List<EntitlementRule> valid(Handle handle, LocalDate day) {
        return dao(handle).valid(day).stream().map(RuleRow::rule).toList();
    }

    /** The named items, and the items of the styles. */
    public static List<KindRow> kinds(Handle handle, Collection<Sku> items, Collection<StyleCode> styles) {
        return dao(handle).kinds(items, styles);
    }

    private static RuleDao dao(Handle handle) {
        return handle.attach(RuleDao.class);
    }
}
