package org.sklad.aid.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Rules that name sensitive goods, by item or by style. Beside a person, their name and code say that the person receives such goods. The
 * name of a category says nothing.
 */
public final class SensitiveRules {
    private SensitiveRules() {}

    /** Returns the codes of the rules among these that name sensitive goods, also in another size of a style. */
    public static Set<RuleCode> among(Handle handle, List<EntitlementRule> rules) {
        List<GoodsKind> sensitive = handle
                .attach(RuleDao.class)
                .sensitive(named(rules, RuleGoods::items), named(rules, RuleGoods::styles))
                .stream()
                .map(KindRow::kind)
                .toList();
        return rules.stream()
                .filter(rule -> sensitive.stream().anyMatch(each -> isNamed(each, rule.goods())))
                .map(EntitlementRule::code)
                .collect(Collectors.toSet());
    }

    private static boolean isNamed(GoodsKind kind, RuleGoods goods) {
        return goods.naming(kind)
                .filter(each -> each != RuleGoods.Closeness.CATEGORY)
                .isPresent();
    }

    private static <T> Set<T> named(List<EntitlementRule> rules, Function<RuleGoods, Set<T>> kind) {
        return rules.stream().flatMap(rule -> kind.apply(rule.goods()).stream()).collect(Collectors.toSet());
    }
}
