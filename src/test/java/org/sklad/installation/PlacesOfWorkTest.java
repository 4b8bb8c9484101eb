package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Roles;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.NavEntry;

class PlacesOfWorkTest {
    private final Messages messages = Messages.loadStrictly(MessagePackages.ALL);

    private List<String> verbs(String... roles) {
        return entries(roles).stream()
                .map(each -> messages.text(Language.EN, each.labelKey()))
                .toList();
    }

    private static List<NavEntry> entries(String... roles) {
        return PlacesOfWork.NAVIGATION.entriesFor(Roles.parse(List.of(roles)));
    }

    private static NavEntry entry(String href, String... roles) {
        return entries(roles).stream()
                .filter(each -> each.href().equals(href))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> beneath(String href, String... roles) {
        return entry(href, roles).beneath().stream().map(NavEntry::href).toList();
    }

    @Test
    void each_role_has_its_verbs_in_the_order_of_its_work() {
        assertThat(verbs("warehouse@HAR"))
                .containsExactly(
                        "Scan",
                        "Receive",
                        "Move",
                        "Boxes",
                        "To another centre",
                        "Count",
                        "Write off",
                        "Stock",
                        "Labels");
        assertThat(verbs("field@HAR"))
                .containsExactly("Hand out", "People", "Needs", "Loans", "Programme", "Repairs", "Stock");
        assertThat(verbs("technician@HAR")).containsExactly("Work", "Scan", "Report a fault", "Parts");
        assertThat(verbs("manager@HAR"))
                .containsExactly("Decide", "Stock", "People", "Programme", "Repairs", "Reports", "Settings");
        assertThat(verbs("auditor@*"))
                .containsExactly("Record of acts", "Stock", "People", "Programme", "Repairs", "Reports", "Settings");
        assertThat(verbs("administrator@*")).containsExactly("Settings");
    }

    @Test
    void somebody_with_several_roles_has_each_verb_once_and_starts_with_the_decisions() {
        assertThat(verbs("field@HAR", "manager@HAR", "warehouse@HAR", "technician@HAR"))
                .doesNotHaveDuplicates()
                .startsWith("Decide", "Hand out", "Work", "Scan", "Receive")
                .endsWith("Reports", "Settings")
                .doesNotContain("Parts");
        assertThat(PlacesOfWork.NAVIGATION.start(Roles.parse(List.of("warehouse@HAR", "manager@HAR"))))
                .isEqualTo("/overview");
    }

    @Test
    void a_page_that_is_a_verb_is_not_repeated_beneath_another() {
        assertThat(beneath("/stock", "manager@HAR")).contains("/consignments", "/counts", "/boxes");
        assertThat(beneath("/stock", "manager@HAR", "warehouse@HAR"))
                .doesNotContain("/consignments", "/counts", "/boxes", "/reconciliations")
                .contains("/planning", "/findings");
    }

    @Test
    void a_page_belongs_to_the_entry_with_the_longest_address_that_it_begins_with() {
        List<NavEntry> manager = entries("manager@HAR");

        assertThat(NavEntry.nearest(manager, "/repairs/HAR-2026-0001"))
                .map(NavEntry::href)
                .hasValue("/repairs");
        assertThat(NavEntry.nearest(manager, "/settings/rules/SOAP"))
                .map(NavEntry::href)
                .hasValue("/settings");
        assertThat(NavEntry.nearest(manager, "/openings")).map(NavEntry::href).hasValue("/settings");
        assertThat(NavEntry.nearest(manager, "/returns/1")).map(NavEntry::href).hasValue("/people");
        assertThat(NavEntry.nearest(manager, "/peoples")).isEmpty();
        assertThat(NavEntry.nearest(manager, "/account")).isEmpty();
    }
}
