package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.harness.Answer;
import org.sklad.harness.Browser;
import org.sklad.harness.Client;
import org.sklad.harness.Endpoint;
import org.sklad.harness.Endpoints;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.Stop;
import org.sklad.harness.Tab;
import org.sklad.harness.TypedTexts;
import org.sklad.labels.Judges;
import org.sklad.platform.i18n.Language;

/** Every page in English, and language-independent tests of refused forms, files and the worst texts. */
class BrowserPagesIT extends EveryPage {
    /** Fields whose typed texts appear in exported lists. */
    private static final List<String> LISTED = List.of("donor", "reference", "item", "description", "rule");

    BrowserPagesIT() {
        super(Language.EN);
    }

    @Test
    void a_page_explains_a_missing_role_and_an_unknown_address() {
        try (Tab tab = Browser.open(sklad.address(), Language.EN, 360)) {
            tab.signIn("newcomer", RunningSklad.PASSWORD);
            assertThat(tab.path()).as("start page without settings").isEqualTo("/scan");
            List<String> wrong = new ArrayList<>();
            tab.speak(Language.EN);
            Stop.at("/settings/operators").judge(tab, Language.EN, 360, wrong);
            assertThat(tab.text("main")).contains("Your role does not allow this.");
            Stop.at("/account/tokens").judge(tab, Language.EN, 360, wrong);
            assertThat(wrong).isEmpty();
        }
    }

    /** A spreadsheet computes no typed text of an exported file. PDFs show the text as it was typed. */
    @Test
    void typed_texts_are_never_formulas_in_a_file(@TempDir Path folder) throws IOException {
        StringBuilder csv = new StringBuilder();
        Set<String> cells = new HashSet<>();
        List<String> computed = new ArrayList<>();
        for (Endpoint each : Endpoints.described()) {
            for (Client caller : each.isExported() ? callers.values() : List.<Client>of()) {
                String list = real(each.path());
                Answer answer = caller.get(list + "?format=csv");
                if (answer.status() == 200) {
                    csv.append(answer.text());
                    read(caller.bytes(list + "?format=xlsx"), cells, computed);
                }
            }
        }
        assertThat(csv).doesNotContainPattern("(?m)(^|,)\uFEFF?\"?[=+@]");
        assertThat(computed).isEmpty();
        for (String field : LISTED) {
            assertThat(csv).contains("\"'" + TypedTexts.of(field) + "\"");
            assertThat(cells).contains(TypedTexts.of(field));
        }
        Client worker = Objects.requireNonNull(callers.get("worker"));
        String printed = typed().given(TypedTexts.of("dose"));
        assertThat(Judges.text(folder, worker.bytes("/handouts/" + printed + "/receipt.pdf"))
                        .replaceAll("\\s+", " "))
                .contains(TypedTexts.onPaper("dose"), "<script>alert('medicine')", "عربي");
        String partly = typed().given(TypedTexts.onPaper("dose") + " ሰ");
        assertThat(Judges.text(folder, worker.bytes("/handouts/" + partly + "/receipt.pdf")))
                .as("a letter without a font is seen to be missing")
                .contains("\ufffd");
    }

    private static void read(byte[] xlsx, Set<String> cells, List<String> computed) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.flatMap(Row::stream).filter(Objects::nonNull).forEach(cell -> {
                cells.add(cell.getText());
                if (cell.getType() == CellType.FORMULA) {
                    computed.add(cell.getText());
                }
            });
        }
    }

    @Test
    void a_refused_form_keeps_the_typed_values_but_no_secret() {
        try (Tab tab = Browser.open(sklad.address(), Language.BG, 360)) {
            tab.go("/sign-in")
                    .force("username", "someone")
                    .force("password", "a secret of mine")
                    .submit();
            assertThat(tab.value("username")).isEqualTo("someone");
            assertThat(tab.value("password")).isEmpty();
            assertThat(tab.page().content()).doesNotContain("a secret of mine");

            tab.signIn("second", RunningSklad.PASSWORD)
                    .go("/settings/operators/new")
                    .force("username", "Лошо Име")
                    .fill("name", SCRIPT)
                    .check("field@HAR")
                    .submit();
            tab.awaitFocus("username");
            assertThat(tab.value("username")).isEqualTo("Лошо Име");
            assertThat(tab.value("name")).isEqualTo(SCRIPT);
            assertThat(tab.page().isChecked("input[value='field@HAR']")).isTrue();

            tab.go("/account/password")
                    .force("present", "not the present one")
                    .fill("password", "a new secret")
                    .submit();
            assertThat(tab.page().content()).doesNotContain("not the present one", "a new secret");
            assertThat(tab.faults()).isEmpty();
        }
    }

    @Test
    void refuses_ten_thousand_letters_with_a_message() {
        String endless = "ж".repeat(10_000);
        try (Tab tab = Browser.open(sklad.address(), Language.EN, 360)) {
            tab.go("/sign-in").force("username", endless).fill("password", "x").submit();
            assertRefused(tab, "username", endless);
            tab.signIn("second", RunningSklad.PASSWORD);
            tab.speak(Language.EN);
            tab.go("/settings/operators/new").force("name", endless).submit();
            assertThat(tab.value("name")).isEqualTo(endless);
            tab.fill("username", "endless")
                    .check("field@HAR")
                    .force("name", endless)
                    .submit();
            assertRefused(tab, "name", endless);
            tab.go("/settings/centres/HAR").force("name.bg", endless).submit();
            assertRefused(tab, "name.bg", endless);
            tab.go("/account/tokens").force("name", endless).check("manager@*").submit();
            assertRefused(tab, "name", endless);
            assertThat(tab.faults()).isEmpty();
        }
    }

    private static void assertRefused(Tab tab, String field, String typed) {
        assertThat(tab.text("[id='f-" + field + "-error']")).isEqualTo("At most 100 characters.");
        assertThat(tab.value(field)).isEqualTo(typed);
        tab.awaitFocus(field);
        assertThat(tab.overflow()).isZero();
    }

    @Test
    void a_secret_shown_once_can_be_copied_whole() {
        try (Tab tab = Browser.open(sklad.address(), Language.EN, 360)) {
            tab.signIn("second", RunningSklad.PASSWORD)
                    .go("/account/second-factor")
                    .press("main form.act button");
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "() => { getSelection().selectAllChildren(document.querySelector('.code')); return getSelection().toString(); }"))
                    .asString()
                    .matches("[A-Z2-7]{32}");
            assertThat(tab.page().evaluate("getComputedStyle(document.querySelector('.code')).fontFamily"))
                    .asString()
                    .contains("monospace");
        }
    }

    /** Control: the checks that find nothing in the other tests find each planted fault. */
    @Test
    void the_checks_of_a_page_find_faults() {
        try (Tab tab = Browser.open(sklad.address(), Language.EN, 360)) {
            tab.go("/sign-in");
            tab.page().evaluate("""
                    () => {
                      document.querySelector('label').remove();
                      document.body.insertAdjacentHTML('beforeend', `<a href="/">Low</a><svg width="500"><use href="#never-drawn"></use></svg><img src="/assets/none/none.png" onerror="alert(1)" alt="">`);
                    }""");
            tab.page().waitForCondition(() -> tab.faults().stream().anyMatch(each -> each.startsWith("404 ")));
            // The browser reports the handler when the picture has failed, maybe after its answer.
            tab.page().waitForCondition(() -> String.join("\n", tab.faults()).contains("inline event handler"));
            assertThat(tab.faults()).noneMatch(each -> each.startsWith("dialog"));
            assertThat(tab.barriers()).anyMatch(each -> each.startsWith("label "));
            assertThat(tab.missingSymbols()).containsExactly("never-drawn");
            assertThat(tab.overflow()).isPositive();
            assertThat(tab.smallTargets()).anyMatch(each -> each.contains("Low"));
        }
    }
}
