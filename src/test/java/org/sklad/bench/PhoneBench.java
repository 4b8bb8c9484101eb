package org.sklad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Client;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;

/**
 * Benchmark of the app of field teams on a processor that is six times slower, with the facts of 1,000 people and 2,000 items: the time from
 * the code of a card to what is due, and from the button to "recorded". Runs with {@code mvn -Pbench verify}.
 */
class PhoneBench {
    private static final int SLOWER = 6;
    private static final int TIMES = 9;
    private static final double MOST_MILLIS = 300;

    /** Does something and returns the milliseconds until a condition holds and the browser has drawn it. */
    private static final String TIMED = """
            ([act, shown]) => new Promise(resolve => {
              const start = performance.now();
              document.querySelector(act).click();
              const look = () => document.querySelector(shown)
                ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
                : setTimeout(look, 1);
              look();
            })""";

    @Test
    void a_slow_phone_shows_what_is_due_and_records_at_once() throws Exception {
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.start()) {
            Client admin = sklad.firstAdministrator();
            RunningSklad.addCentre(admin, "HAR");
            Client field = sklad.addOperator(admin, "field", "field@HAR", "warehouse@HAR");
            String person = FullCentre.fill(folder.database(), admin, field);
            try (FieldPhone phone = FieldPhone.registered(sklad.address(), "field")) {
                phone.network(false);
                CDPSession devtools = phone.tab().context().newCDPSession(phone.page());
                JsonObject rate = new JsonObject();
                rate.addProperty("rate", SLOWER);
                devtools.send("Emulation.setCPUThrottlingRate", rate);
                double[] due = new double[TIMES];
                double[] recorded = new double[TIMES];
                for (int i = 0; i < TIMES; i++) {
                    due[i] = due(phone, person);
                    recorded[i] = recorded(phone);
                }
                Arrays.sort(due);
                Arrays.sort(recorded);
                String report = String.format(
                        Locale.ROOT,
                        "Phone, %d times slower, %d people and %d items: due after %.0f ms (longest %.0f ms), recorded after %.0f ms (longest %.0f ms)",
                        SLOWER,
                        FullCentre.PEOPLE,
                        FullCentre.ITEMS,
                        due[TIMES / 2],
                        due[TIMES - 1],
                        recorded[TIMES / 2],
                        recorded[TIMES - 1]);
                System.out.println(report);
                assertThat(due[TIMES - 1]).as(report).isLessThan(MOST_MILLIS);
                assertThat(recorded[TIMES - 1]).as(report).isLessThan(MOST_MILLIS);
            }
        }
    }

    private static double due(FieldPhone phone, String person) {
        phone.go("");
        Page page = phone.page();
        if (!page.isVisible("#code")) {
            page.click("#type-code");
        }
        page.fill("#code", person);
        return timed(page, "form.phone-pair button", ".phone-due");
    }

    private static double recorded(FieldPhone phone) {
        Page page = phone.page();
        phone.add("soap");
        page.selectOption("#acknowledgement", "MARK");
        return timed(page, "#give", "#scan-card");
    }

    private static double timed(Page page, String act, String shown) {
        return ((Number) page.evaluate(TIMED, new String[] {act, shown})).doubleValue();
    }
}
