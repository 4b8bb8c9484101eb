package org.sklad.oversight.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Profession;
import org.sklad.access.roles.Right;
import org.sklad.access.roles.Username;
import org.sklad.access.signin.Colleague;
import org.sklad.access.signin.Colleagues;
import org.sklad.aid.rules.Per;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.CentreKind;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Category;
import org.sklad.goods.donors.RestrictionEffect;
import org.sklad.goods.lots.SourceKind;
import org.sklad.goods.planning.LevelBasis;
import org.sklad.goods.planning.SeasonChoice;
import org.sklad.installation.MessagePackages;
import org.sklad.oversight.findings.FindingKind;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.lists.Shown;

class ActWordsTest {
    private static final Messages TEXTS = Messages.loadStrictly(MessagePackages.ALL);
    private static final ActNames NAMES = new ActNames(
            new Colleagues(List.of(new Colleague(new Username("ivan.har"), "Иван Петров", "", "field@HAR", true))),
            List.of(new Centre(
                    new CentreCode("HAR"),
                    "Харманли",
                    "Harmanli",
                    CentreKind.RECEPTION,
                    ZoneId.of("Europe/Sofia"),
                    1)));

    private static ActWords of(String by, String act, String subject, String details) {
        return new ActWords(new RecordedAct(
                new AuditEntry(UUID.randomUUID(), Instant.EPOCH, by, act, subject, details, Optional.empty()), NAMES));
    }

    private static String text(Shown shown, Language language) {
        return shown.text(TEXTS, language, new Formats(TEXTS, language, ZoneId.of("Europe/Sofia")));
    }

    private static String details(String act, String details, Language language) {
        return text(of("ivan.har", act, "", details).details(), language);
    }

    @Test
    void operators_and_centres_have_their_names() {
        ActWords act = of("ivan.har", "room-added", "HAR/216", "floor=2 active=true");
        assertThat(text(act.who(), Language.BG)).isEqualTo("Иван Петров");
        assertThat(text(act.subject(), Language.BG)).isEqualTo("Харманли, 216");
        assertThat(text(act.subject(), Language.EN)).isEqualTo("Harmanli, 216");
        assertThat(text(act.details(), Language.EN)).isEqualTo("Floor: 2\nIn use: yes");
        assertThat(text(of("", "operator-added", "ivan.har", "").subject(), Language.BG))
                .isEqualTo("Иван Петров");
        assertThat(text(of("", "operator-added", "", "").who(), Language.EN)).isEqualTo("Not signed in");
    }

    @Test
    void locations_are_things_with_a_name() {
        ActWords act = of("ivan.har", "location-added", "HAR/A-01", "parent=STORE kind=SHELF");
        assertThat(act.subject()).isEqualTo(new Shown.Named(address("A-01")));
        assertThat(text(act.details(), Language.EN))
                .isEqualTo("Part of: " + TEXTS.name(Language.EN, address("STORE")) + "\nKind: Shelf");
    }

    private static LocationAddress address(String location) {
        return new LocationAddress(new CentreCode("HAR"), new LocationCode(location));
    }

    @Test
    void roles_name_the_centre_and_what_was_left_empty_is_not_said() {
        assertThat(details("operator-added", "roles=warehouse@HAR auditor@* profession= rights=", Language.EN))
                .isEqualTo("Roles: Warehouse at Harmanli, Auditor, all centres");
        assertThat(details("team-added", "bag=B-1 members=ivan.har,gone active=false", Language.BG))
                .isEqualTo("Чанта: B-1\nЧленове: Иван Петров, gone\nИзползва се: не");
    }

    @Test
    void dates_are_dates_and_a_rule_without_end_has_none() {
        assertThat(details(
                        "entitlement-rule-added",
                        "goods=SOAP per=HOUSEHOLD quantity=2 centres=HAR validUntil=9999-12-31 appliesFrom=2026-10-15",
                        Language.EN))
                .isEqualTo("Goods: SOAP\nFor: a household\nQuantity: 2\nCentres: Harmanli\nApplies from: 15 Oct 2026");
    }

    /** A row can be older than the program, or cut where the column ends. */
    @Test
    void a_value_that_is_cut_off_is_shown_as_it_is() {
        assertThat(details("operator-changed", "roles=warehouse@HAR fie…", Language.EN))
                .isEqualTo("Roles: Warehouse at Harmanli, fie…");
    }

    @Test
    void each_code_has_words() {
        for (Language language : Language.values()) {
            eachHasWords("centre-added", "kind", CentreKind.values(), language);
            eachHasWords("location-added", "kind", LocationKind.values(), language);
            eachHasWords("asset-added", "category", AssetCategory.values(), language);
            eachHasWords("item-added", "category", Category.values(), language);
            eachHasWords("source-added", "kind", SourceKind.values(), language);
            eachHasWords("restriction-added", "effect", RestrictionEffect.values(), language);
            eachHasWords("level-set", "basis", LevelBasis.values(), language);
            eachHasWords("season-chosen", "season", SeasonChoice.values(), language);
            eachHasWords("entitlement-rule-added", "per", Per.values(), language);
            eachHasWords("finding-accepted", "kind", FindingKind.values(), language);
            eachHasWords("operator-added", "profession", Profession.values(), language);
            eachHasWords("operator-added", "rights", Right.values(), language);
        }
    }

    private static void eachHasWords(String act, String name, Enum<?>[] values, Language language) {
        Arrays.stream(values)
                .map(Enum::name)
                .forEach(code ->
                        assertThat(details(act, name + "=" + code, language)).doesNotContain(code, "="));
    }
}
