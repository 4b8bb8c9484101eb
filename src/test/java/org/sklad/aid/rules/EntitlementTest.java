package org.sklad.aid.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.aid.rules.TestRules.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.rules.Entitlement.Asked;
import org.sklad.aid.rules.Entitlement.Exceeded;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Vulnerability;

/** Matching of entitlement rules as the domain defines it, without a database. */
class EntitlementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final AgeBand ADULT = AgeBand.find("18-59").orElseThrow();
    private static final AgeBand TODDLER = AgeBand.find("0-4").orElseThrow();
    private static final Recipient WOMAN = new Recipient(Sex.FEMALE, ADULT, Set.of());
    private static final Recipient MAN = new Recipient(Sex.MALE, ADULT, Set.of());

    private static final GoodsKind SOAP = kind("SOAP", "", Category.HYGIENE);
    private static final GoodsKind PADS = kind("PADS-20", "PADS", Category.HYGIENE);
    private static final GoodsKind JACKET_L = kind("JACKET-L", "JACKET", Category.CLOTHES);
    private static final GoodsKind JACKET_XL = kind("JACKET-XL", "JACKET", Category.CLOTHES);
    private static final GoodsKind SOCKS = kind("SOCKS", "", Category.CLOTHES);
    private static final GoodsKind TABLETS = kind("TABLETS", "", Category.MEDICINE);
    private static final GoodsKind TOY = kind("TOY", "", Category.OTHER);

    private static final EntitlementRule HYGIENE = rule("HYGIENE").build();
    private static final EntitlementRule CLOTHES = rule("CLOTHES")
            .of(RuleGoods.categories(Category.CLOTHES))
            .gives(6)
            .per(Period.of(Period.Kind.SEASON))
            .build();
    private static final EntitlementRule JACKETS = rule("JACKETS")
            .of(RuleGoods.styles(new StyleCode("JACKET")))
            .gives(1)
            .per(Period.of(Period.Kind.SEASON))
            .build();
    private static final EntitlementRule PADS_FOR_WOMEN = rule("PADS")
            .of(RuleGoods.styles(new StyleCode("PADS")))
            .gives(20)
            .forSex(Sex.FEMALE)
            .build();

    private static GoodsKind kind(String sku, String style, Category category) {
        return new GoodsKind(
                new Sku(sku), style.isEmpty() ? Optional.empty() : Optional.of(new StyleCode(style)), category);
    }

    private static Given given(GoodsKind kind, String on, long quantity) {
        return new Given(kind, LocalDate.parse(on), quantity, true, true, true);
    }

    private static List<Asked> ask(GoodsKind kind, long quantity) {
        return List.of(new Asked(1, kind, quantity));
    }

    private static Entitlement on(LocalDate day, Recipient recipient, List<EntitlementRule> rules, Given... given) {
        return new Entitlement(rules, recipient, day, List.of(given));
    }

    private static Entitlement today(Recipient recipient, List<EntitlementRule> rules, Given... given) {
        return on(DAY, recipient, rules, given);
    }

    // Which rules decide

    @Test
    void goods_without_a_rule_are_free() {
        Entitlement free = today(WOMAN, List.of(HYGIENE, CLOTHES), given(TOY, "2026-12-10", 50));
        assertThat(free.notEntitled(ask(TOY, 1000))).isEmpty();
        assertThat(free.exceeded(ask(TOY, 1000))).isEmpty();
    }

    @Test
    void rules_do_not_apply_to_medicines_even_if_they_name_them() {
        EntitlementRule wrong = rule("ITEMS")
                .of(new RuleGoods(Set.of(TABLETS.sku()), Set.of(), Set.of(Category.MEDICINE)))
                .gives(0)
                .build();
        Entitlement free = today(WOMAN, List.of(wrong), given(TABLETS, "2026-12-10", 50));
        assertThat(free.notEntitled(ask(TABLETS, 20))).isEmpty();
        assertThat(free.exceeded(ask(TABLETS, 20))).isEmpty();
    }

    @Test
    void a_rule_for_the_item_beats_its_style_and_the_style_beats_its_category() {
        EntitlementRule item = rule("L").of(RuleGoods.items(JACKET_L.sku())).build();
        List<EntitlementRule> all = List.of(CLOTHES, JACKETS, item);
        assertThat(Namings.naming(all, JACKET_L)).containsExactly(item);
        assertThat(Namings.naming(all, JACKET_XL)).containsExactly(JACKETS);
        assertThat(Namings.naming(all, SOCKS)).containsExactly(CLOTHES);
        assertThat(Namings.naming(all, SOAP)).isEmpty();
    }

    @Test
    void a_rule_that_names_the_goods_twice_counts_by_the_more_specific_name() {
        EntitlementRule both = rule("BOTH")
                .of(new RuleGoods(Set.of(JACKET_L.sku()), Set.of(), Set.of(Category.CLOTHES)))
                .build();
        assertThat(Namings.naming(List.of(both, JACKETS), JACKET_L)).containsExactly(both);
        assertThat(Namings.naming(List.of(both, JACKETS), JACKET_XL)).containsExactly(JACKETS);
        assertThat(Namings.naming(List.of(both, CLOTHES), SOCKS)).containsExactly(both, CLOTHES);
    }

    @Test
    void a_person_is_not_entitled_if_goods_have_rules_and_none_fits() {
        Entitlement his = today(MAN, List.of(HYGIENE, PADS_FOR_WOMEN));
        assertThat(his.notEntitled(ask(PADS, 1))).isPresent();
        assertThat(today(WOMAN, List.of(HYGIENE, PADS_FOR_WOMEN)).notEntitled(ask(PADS, 1)))
                .isEmpty();
    }

    @Test
    void a_specific_rule_that_does_not_fit_is_not_replaced_by_a_general_one() {
        EntitlementRule toddlers = rule("SOAP-FOR-TODDLERS")
                .of(RuleGoods.items(SOAP.sku()))
                .forAge(TODDLER)
                .build();
        assertThat(today(WOMAN, List.of(HYGIENE, toddlers)).notEntitled(ask(SOAP, 1)))
                .isPresent();
    }

    @Test
    void rules_of_the_deciding_level_that_do_not_fit_are_ignored() {
        EntitlementRule toddlers = rule("TODDLERS").gives(1).forAge(TODDLER).build();
        Entitlement hers = today(WOMAN, List.of(HYGIENE, toddlers));
        assertThat(hers.exceeded(ask(SOAP, 10))).isEmpty();
        assertThat(hers.exceeded(ask(SOAP, 11))).isPresent();
    }

    @Test
    void every_rule_that_fits_must_have_enough_left() {
        EntitlementRule yearly = rule("YEARLY").gives(12).per(Period.days(365)).build();
        List<EntitlementRule> both = List.of(HYGIENE, yearly);
        assertThat(today(WOMAN, both).exceeded(ask(SOAP, 10))).isEmpty();
        Optional<Exceeded> exceeded =
                today(WOMAN, both, given(SOAP, "2026-07-01", 5)).exceeded(ask(SOAP, 8));
        assertThat(exceeded).hasValueSatisfying(each -> {
            assertThat(each.remaining().rule()).isEqualTo(yearly);
            assertThat(each.remaining().quantity()).isEqualTo(7);
            assertThat(each.asked()).isEqualTo(8);
        });
    }

    @Test
    void sex_age_and_vulnerability_must_all_fit_and_one_value_of_each_is_enough() {
        EntitlementRule narrow = rule("NARROW")
                .forSex(Sex.FEMALE)
                .forAge(ADULT, TODDLER)
                .forThose(Vulnerability.PREGNANT, Vulnerability.DISABILITY)
                .build();
        Recipient pregnant =
                new Recipient(Sex.FEMALE, ADULT, Set.of(Vulnerability.PREGNANT, Vulnerability.CHRONIC_ILLNESS));
        assertThat(narrow.fits(pregnant)).isTrue();
        assertThat(narrow.fits(WOMAN)).isFalse();
        assertThat(narrow.fits(new Recipient(Sex.MALE, ADULT, Set.of(Vulnerability.DISABILITY))))
                .isFalse();
        assertThat(narrow.fits(
                        new Recipient(Sex.FEMALE, AgeBand.find("60+").orElseThrow(), Set.of(Vulnerability.DISABILITY))))
                .isFalse();
    }

    @Test
    void a_rule_applies_in_its_centres_from_its_first_day_through_its_last() {
        EntitlementRule winter =
                rule("W").at("HAR").from("2026-11-01").until("2027-03-31").build();
        CentreCode har = new CentreCode("HAR");
        assertThat(winter.isInForce(har, LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(winter.isInForce(har, LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(winter.isInForce(har, LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(winter.isInForce(har, LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(winter.isInForce(new CentreCode("BAN"), LocalDate.of(2026, 12, 1)))
                .isFalse();
        assertThat(HYGIENE.isInForce(new CentreCode("BAN"), DAY)).isTrue();
    }

    // What counts

    @Test
    void goods_of_a_specific_rule_do_not_use_up_a_general_one() {
        Entitlement hers = today(
                WOMAN,
                List.of(HYGIENE, PADS_FOR_WOMEN, CLOTHES, JACKETS),
                given(PADS, "2026-12-01", 20),
                given(JACKET_L, "2026-12-01", 1));
        assertThat(hers.remaining(HYGIENE).quantity()).isEqualTo(10);
        assertThat(hers.remaining(PADS_FOR_WOMEN).quantity()).isZero();
        assertThat(hers.remaining(CLOTHES).quantity()).isEqualTo(6);
        assertThat(hers.exceeded(ask(JACKET_XL, 1))).isPresent();
        assertThat(hers.exceeded(ask(SOCKS, 6))).isEmpty();
    }

    @Test
    void lines_of_one_handout_count_together() {
        List<Asked> two = List.of(new Asked(1, SOCKS, 4), new Asked(2, kind("CAP", "", Category.CLOTHES), 3));
        Optional<Exceeded> exceeded = today(WOMAN, List.of(CLOTHES)).exceeded(two);
        assertThat(exceeded).hasValueSatisfying(each -> {
            assertThat(each.asked()).isEqualTo(7);
            assertThat(each.lines()).hasSize(2);
            assertThat(each.remaining().quantity()).isEqualTo(6);
        });
    }

    @Test
    void never_allows_more_than_the_rule_gives() {
        assertThat(today(WOMAN, List.of(HYGIENE)).exceeded(ask(SOAP, 11))).isPresent();
        EntitlementRule none = rule("NONE").gives(0).build();
        assertThat(today(WOMAN, List.of(none)).exceeded(ask(SOAP, 1))).isPresent();
    }

    @Test
    void the_rest_after_an_excess_is_zero_and_not_negative() {
        Remaining left =
                today(WOMAN, List.of(HYGIENE), given(SOAP, "2026-12-01", 25)).remaining(HYGIENE);
        assertThat(left.quantity()).isZero();
        assertThat(left.nextOn()).contains(LocalDate.of(2026, 12, 31));
    }

    // DAYS n

    @ParameterizedTest
    @CsvSource({"2026-12-10, 0", "2026-12-11, 0", "2027-01-08, 0", "2027-01-09, 10", "2027-02-01, 10"})
    void the_next_unit_is_due_the_given_number_of_days_later(String day, long left) {
        Entitlement then = on(LocalDate.parse(day), WOMAN, List.of(HYGIENE), given(SOAP, "2026-12-10", 10));
        assertThat(then.remaining(HYGIENE).quantity()).isEqualTo(left);
        assertThat(then.remaining(HYGIENE).nextOn().isPresent()).isEqualTo(left == 0);
        assertThat(then.exceeded(ask(SOAP, 1)).isPresent()).isEqualTo(left == 0);
    }

    @ParameterizedTest
    @CsvSource({
        // Daylight saving begins on 28 March 2027 and ends on 25 October 2026. Neither shifts a date.
        "2027-03-27, 1, 2027-03-28",
        "2027-03-28, 1, 2027-03-29",
        "2026-10-24, 1, 2026-10-25",
        "2026-10-25, 1, 2026-10-26",
        "2028-02-28, 1, 2028-02-29",
        "2027-12-31, 7, 2028-01-07",
    })
    void days_are_calendar_dates_across_clock_changes(String on, int days, String next) {
        EntitlementRule daily = rule("DAILY").gives(1).per(Period.days(days)).build();
        LocalDate due = LocalDate.parse(next);
        Given once = given(SOAP, on, 1);
        assertThat(on(due.minusDays(1), WOMAN, List.of(daily), once).exceeded(ask(SOAP, 1)))
                .isPresent();
        assertThat(on(due, WOMAN, List.of(daily), once).exceeded(ask(SOAP, 1))).isEmpty();
        assertThat(on(LocalDate.parse(on), WOMAN, List.of(daily), once)
                        .remaining(daily)
                        .nextOn())
                .contains(due);
    }

    @Test
    void parts_become_due_again_one_after_the_other() {
        List<EntitlementRule> rules = List.of(HYGIENE);
        Given[] twice = {given(SOAP, "2026-12-01", 4), given(SOAP, "2026-12-08", 6)};
        Remaining now = today(WOMAN, rules, twice).remaining(HYGIENE);
        assertThat(now.quantity()).isZero();
        assertThat(now.nextOn()).contains(LocalDate.of(2026, 12, 31));
        Remaining then = on(LocalDate.of(2026, 12, 31), WOMAN, rules, twice).remaining(HYGIENE);
        assertThat(then.quantity()).isEqualTo(4);
        assertThat(then.nextOn()).contains(LocalDate.of(2027, 1, 7));
    }

    @Test
    void more_is_due_on_the_next_date() {
        // 10 on the 1st, and 10 more by override on the 5th: when the first leave the window, the second still fill it.
        Remaining now = today(WOMAN, List.of(HYGIENE), given(SOAP, "2026-12-01", 10), given(SOAP, "2026-12-05", 10))
                .remaining(HYGIENE);
        assertThat(now.nextOn()).contains(LocalDate.of(2027, 1, 4));
    }

    @Test
    void a_late_entry_counts_together_with_later_handouts() {
        Entitlement then = on(LocalDate.of(2026, 12, 3), WOMAN, List.of(HYGIENE), given(SOAP, "2026-12-08", 7));
        assertThat(then.remaining(HYGIENE).quantity()).isEqualTo(3);
        assertThat(on(LocalDate.of(2026, 11, 8), WOMAN, List.of(HYGIENE), given(SOAP, "2026-12-08", 7))
                        .remaining(HYGIENE)
                        .quantity())
                .isEqualTo(10);
        assertThat(on(LocalDate.of(2026, 11, 9), WOMAN, List.of(HYGIENE), given(SOAP, "2026-12-08", 7))
                        .remaining(HYGIENE)
                        .quantity())
                .isEqualTo(3);
    }

    @Test
    void late_entries_count_only_within_the_same_period() {
        // 6 before and 6 after: no 30 days contain both, so 4 more fit into each window.
        Entitlement between = on(
                LocalDate.of(2026, 12, 10),
                WOMAN,
                List.of(HYGIENE),
                given(SOAP, "2026-11-15", 6),
                given(SOAP, "2027-01-05", 6));
        assertThat(between.remaining(HYGIENE).quantity()).isEqualTo(4);
    }

    // MONTH, SEASON, STAY, ONCE

    @ParameterizedTest
    @CsvSource({"2026-11-30, 10", "2026-12-01, 7", "2026-12-31, 7", "2027-01-01, 10"})
    void a_month_runs_from_its_first_day_through_its_last(String day, long left) {
        EntitlementRule monthly =
                rule("MONTHLY").per(Period.of(Period.Kind.MONTH)).build();
        Remaining remaining = on(LocalDate.parse(day), WOMAN, List.of(monthly), given(SOAP, "2026-12-15", 3))
                .remaining(monthly);
        assertThat(remaining.quantity()).isEqualTo(left);
        assertThat(remaining.nextOn()).isEqualTo(left == 7 ? Optional.of(LocalDate.of(2027, 1, 1)) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 1, ",
        "2026-11-01, 0, 2027-04-01",
        "2027-03-31, 0, 2027-04-01",
        "2027-04-01, 1, ",
        "2027-11-01, 1, "
    })
    void a_winter_jacket_is_due_again_next_winter(String day, long left, String next) {
        Remaining remaining = on(LocalDate.parse(day), WOMAN, List.of(JACKETS), given(JACKET_L, "2026-12-31", 1))
                .remaining(JACKETS);
        assertThat(remaining.quantity()).isEqualTo(left);
        assertThat(remaining.nextOn()).isEqualTo(Optional.ofNullable(next).map(LocalDate::parse));
    }

    @Test
    void handouts_of_another_stay_do_not_count() {
        EntitlementRule bedding =
                rule("BEDDING").gives(2).per(Period.of(Period.Kind.STAY)).build();
        Given before = new Given(SOAP, LocalDate.of(2026, 12, 9), 2, true, true, false);
        assertThat(today(WOMAN, List.of(bedding), before).remaining(bedding).quantity())
                .isEqualTo(2);
        Remaining now = today(WOMAN, List.of(bedding), before, given(SOAP, "2025-01-01", 2))
                .remaining(bedding);
        assertThat(now.quantity()).isZero();
        assertThat(now.nextOn()).isEmpty();
    }

    @Test
    void goods_due_once_are_never_due_again() {
        EntitlementRule once =
                rule("ONCE").gives(1).per(Period.of(Period.Kind.ONCE)).build();
        Remaining now =
                today(WOMAN, List.of(once), given(SOAP, "2019-01-01", 1)).remaining(once);
        assertThat(now.quantity()).isZero();
        assertThat(now.nextOn()).isEmpty();
    }

    // Person and household

    @Test
    void a_household_rule_counts_what_all_members_got_and_a_personal_rule_only_the_persons_own() {
        EntitlementRule pots = rule("POTS")
                .of(RuleGoods.items(TOY.sku()))
                .gives(1)
                .perHousehold()
                .build();
        Given brothers = new Given(TOY, DAY, 1, false, true, true);
        Given sistersSoap = new Given(SOAP, DAY, 10, false, true, true);
        Entitlement hers = today(WOMAN, List.of(HYGIENE, pots), brothers, sistersSoap);
        assertThat(hers.exceeded(ask(TOY, 1))).isPresent();
        assertThat(hers.remaining(HYGIENE).quantity()).isEqualTo(10);
    }

    @Test
    void earlier_handouts_count_for_the_household_that_a_person_joins() {
        EntitlementRule pots = rule("POTS")
                .of(RuleGoods.items(TOY.sku()))
                .gives(1)
                .perHousehold()
                .build();
        Given before = new Given(TOY, DAY.minusDays(3), 1, true, false, true);
        assertThat(today(WOMAN, List.of(pots), before).exceeded(ask(TOY, 1))).isPresent();
    }

    @Test
    void a_next_date_after_the_end_of_the_rule_is_not_shown() {
        EntitlementRule ending = rule("ENDING").until("2026-12-31").build();
        assertThat(today(WOMAN, List.of(ending), given(SOAP, "2026-12-10", 10))
                        .remaining(ending)
                        .nextOn())
                .isEmpty();
    }

    /** Invariant 6: 300 histories with a printed seed, each in two orders. */
    @Test
    void the_order_in_which_handouts_are_recorded_makes_no_difference() {
        long seed = new Random().nextLong();
        System.out.println("entitlement orders: seed " + seed);
        Random random = new Random(seed);
        List<GoodsKind> kinds = List.of(SOAP, PADS, JACKET_L, SOCKS, TOY);
        List<EntitlementRule> rules = List.of(HYGIENE, CLOTHES, JACKETS, PADS_FOR_WOMEN);
        for (int history = 0; history < 300; history++) {
            List<Given> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(given(
                        kinds.get(random.nextInt(kinds.size())),
                        DAY.plusDays(random.nextInt(200) - 150).toString(),
                        1 + random.nextInt(4)));
            }
            List<Remaining> before = remaining(rules, all);
            Collections.shuffle(all, random);
            assertThat(remaining(rules, all)).as("seed " + seed).isEqualTo(before);
        }
    }

    private static List<Remaining> remaining(List<EntitlementRule> rules, List<Given> given) {
        Entitlement entitlement = new Entitlement(rules, WOMAN, DAY, given);
        return rules.stream().map(entitlement::remaining).toList();
    }

    /** If a person takes all that is allowed each day, no window of the period exceeds the rule. */
    @Test
    void allowed_handouts_never_exceed_the_rule_in_any_30_days() {
        long seed = new Random().nextLong();
        System.out.println("entitlement windows: seed " + seed);
        Random random = new Random(seed);
        for (int history = 0; history < 200; history++) {
            List<Given> taken = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                LocalDate day = DAY.plusDays(random.nextInt(90));
                long most = new Entitlement(List.of(HYGIENE), WOMAN, day, taken)
                        .remaining(HYGIENE)
                        .quantity();
                if (most > 0) {
                    taken.add(given(SOAP, day.toString(), 1 + random.nextInt((int) most)));
                }
            }
            long[] sums = new long[90];
            for (int first = 0; first < sums.length; first++) {
                LocalDate begin = DAY.plusDays(first);
                sums[first] = taken.stream()
                        .filter(each -> !each.on().isBefore(begin) && each.on().isBefore(begin.plusDays(30)))
                        .mapToLong(Given::quantity)
                        .sum();
            }
            assertThat(Arrays.stream(sums).max().orElse(0)).as("seed " + seed).isLessThanOrEqualTo(10);
        }
    }

    // Handouts that exceed a rule together

    private static UUID number(int which) {
        return new UUID(0, which);
    }

    private static Given handout(int which, String on, long quantity) {
        LocalDate day = LocalDate.parse(on);
        GivenRow row = new GivenRow(
                number(which),
                new CentreCode("HAR"),
                SOAP.sku(),
                "",
                Category.HYGIENE,
                day,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "",
                "",
                quantity);
        return new Given(SOAP, day, quantity, true, true, true, true, Optional.of(row));
    }

    @Test
    void the_group_of_handouts_that_break_a_rule_is_the_same_from_each_of_them() {
        List<Given> given = new ArrayList<>(List.of(
                handout(1, "2026-07-01", 6),
                handout(2, "2026-07-26", 6),
                handout(3, "2026-08-20", 6),
                handout(4, "2026-09-14", 6),
                handout(5, "2026-10-09", 6),
                handout(6, "2026-12-09", 6)));
        Set<UUID> chain = Set.of(number(1), number(2), number(3), number(4), number(5));
        for (int i = 0; i < 6; i++) {
            Collections.shuffle(given, new Random(i));
            Entitlement entitlement = new Entitlement(List.of(HYGIENE), WOMAN, DAY, given);
            for (int which = 1; which <= 5; which++) {
                assertThat(entitlement.beyond(HYGIENE, number(which)))
                        .as("beyond the rule with handout %d", which)
                        .isEqualTo(chain);
            }
            assertThat(entitlement.beyond(HYGIENE, number(6)))
                    .as("the only handout within the rule")
                    .isEmpty();
        }
    }

    @Test
    void each_season_and_each_stay_is_one_period() {
        EntitlementRule stay =
                rule("STAY").gives(10).per(Period.of(Period.Kind.STAY)).build();
        EntitlementRule season =
                rule("SEASON").gives(10).per(Period.of(Period.Kind.SEASON)).build();
        List<Given> given =
                List.of(handout(1, "2026-10-31", 6), handout(2, "2026-11-01", 6), handout(3, "2027-03-31", 5));
        Entitlement entitlement = new Entitlement(List.of(stay, season), WOMAN, DAY, given);
        assertThat(entitlement.beyond(stay, number(1))).containsExactlyInAnyOrder(number(1), number(2), number(3));
        assertThat(entitlement.beyond(season, number(1))).isEmpty();
        assertThat(entitlement.beyond(season, number(2))).containsExactlyInAnyOrder(number(2), number(3));
    }
}
