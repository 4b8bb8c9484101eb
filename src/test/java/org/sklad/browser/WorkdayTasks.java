package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sklad.harness.Tab;
import org.sklad.harness.Workday;

/**
 * The tasks of a working day, each with the clicks and keys that it may take. They are the same on the demo and on goods made for one
 * test.
 */
final class WorkdayTasks {
    private static final String RECORD = "button[value='record']";

    private WorkdayTasks() {}

    private static void most(Workday day, int clicks, int keys, String task) {
        assertThat(day.clicks()).as("clicks: " + task).isLessThanOrEqualTo(clicks);
        assertThat(day.keys()).as("keys: " + task).isLessThanOrEqualTo(keys);
    }

    private static void settled(Workday day, Runnable act) {
        BrowserReceivingIT.settled(day.tab(), act);
    }

    /** Opens a consignment, and scans the first goods, which are known. */
    static void openConsignment(Workday day, String known) {
        day.begin("/consignments").follow("main .heading a[href='/consignments/new']");
        day.page().waitForSelector(".starts button:focus");
        day.tab().leave(() -> day.key("Enter"));
        settled(day, () -> day.scan(known));
        most(day, 1, 3, "open a consignment and scan the first known goods");
    }

    /** Scans a new code on goods that are known, in a consignment, and enters how many there are. */
    static void newCodeOfKnownGoods(Workday day, String code, String quantity, Runnable look) {
        day.goOn();
        settled(day, () -> day.scan(code));
        look.run();
        settled(day, () -> day.click(".answers li:first-child button"));
        day.page().waitForSelector("[data-number]:focus");
        day.type(quantity);
        settled(day, () -> day.key("Enter"));
        most(day, 1, 3, "new code of known goods, 20 of them");
    }

    /** Scans a new code on goods that nobody knows yet, in a consignment. */
    static void newGoods(Workday day, String code, String name) {
        day.goOn();
        settled(day, () -> day.scan(code));
        day.click(".new-item [name=name]").type(name);
        settled(day, () -> day.click(".new-item button"));
        most(day, 2, name.length(), "new code of new goods");
        assertThat(day.tab().text(".hero")).contains(name);
    }

    /** Brings a lot to a shelf by two scans. */
    static void toShelf(Workday day, String page, String lot, String shelf) {
        day.begin(page).scan(lot);
        day.page().waitForSelector(".goods-answer");
        day.scan(shelf);
        day.page().waitForSelector(".hero.done[data-result=ok]");
        most(day, 0, 0, "goods to a shelf by scan");
    }

    /** Asks by words which goods there are, where, and how many. */
    static void ask(Workday day, String words) {
        day.begin("/scan").type(words).key("Enter");
        day.page().waitForSelector(".goods-answer");
        most(day, 0, words.length() + 1, "where, how many");
        assertThat(day.tab().path()).isEqualTo("/scan");
    }

    /** Fills a new box with one scan. */
    static void fillBox(Workday day, String code) {
        day.begin("/boxes").follow("main form[action^='/boxes'] [data-command=done]");
        settled(day, () -> day.scan(code));
        day.follow("main [data-command=done]");
        most(day, 2, 0, "box filled");
        assertThat(day.tab().path()).matches("/boxes/[0-9]+");
    }

    /** Sends goods to the centre to which the last ones went. */
    static void transfer(Workday day, String code) {
        day.begin("/transfers").follow("main .heading a[href='/transfers/new']").follow("main form button");
        settled(day, () -> day.scan(code));
        day.follow("main [data-command=done]").follow("form[action$='/dispatch'] button");
        most(day, 4, 0, "transfer");
    }

    /** Counts the first goods of a location whose labels are missing. */
    static void tick(Workday day, String location) {
        day.begin("/counts/new?location=" + location);
        day.tab().leave(() -> day.page().click("main form .buttons button"));
        int there = day.page().locator(".here li").count();
        settled(day, () -> day.click(".here li:first-child button[name=total]"));
        most(day, 1, 0, "a tick");
        assertThat(day.page().locator(".here li").count()).isEqualTo(there - 1);
    }

    /** Writes off one piece of a lot. */
    static void writeOffOne(Workday day, String lot, Runnable look) {
        day.begin("/scan").scan(lot);
        day.page().waitForSelector(".goods-answer");
        day.follow(".act-grid a[href*='/write-offs/']");
        assertThat(day.page().locator("main input:visible").count())
                .as("one field")
                .isEqualTo(1);
        look.run();
        day.follow("main .buttons button");
        most(day, 2, 0, "write off one");
    }

    /**
     * Registers a family of four in a room, and prints their cards.
     *
     * @return the addresses from which cards were fetched
     */
    static List<String> family(Workday day, String room, Runnable look) {
        day.begin("/people/new");
        for (String each : List.of("FEMALE-18-59", "MALE-18-59", "FEMALE-5-11", "MALE-0-4")) {
            day.click("button[value='add-" + each + "']");
        }
        day.page().waitForSelector(".newcomer-rows > li >> nth=3");
        look.run();
        day.click("input[name='languages'][value='ar']").choose("[id='f-room']", room);
        day.follow("#register button");
        look.run();
        List<String> cards = new ArrayList<>();
        day.tab().context().onRequest(request -> {
            if (request.url().contains("/labels/sheet.pdf")) {
                cards.add(request.url());
            }
        });
        Page pdf = day.tab().context().waitForPage(() -> day.click("a[href^='/labels/sheet.pdf']"));
        day.page().waitForCondition(() -> !cards.isEmpty());
        pdf.close();
        most(day, 16, 0, "family of four, cards printed");
        assertThat(cards).as("print jobs").hasSize(1);
        return cards;
    }

    /** Puts the goods of these entitlements on the list of the desk, and hands them out with the bar. */
    static void handOut(Workday day, String person, Runnable look, String... due) {
        day.begin("/hand-out/" + person);
        for (String each : due) {
            day.follow("#due-" + each);
        }
        assertThat(day.tab().path()).as("one screen").isEqualTo("/hand-out/" + person);
        most(day, due.length, 0, "goods on the list");
        look.run();
        day.follow(RECORD);
        assertThat(day.clicks()).as("with the bar").isEqualTo(due.length + 1);
        assertThat(day.tab().path()).matches("/handouts/[0-9a-f-]{36}");
    }

    /** Records a need of the first goods that the person's page offers, or of goods with this address. */
    static void need(Workday day, String person, String goods, Runnable look) {
        day.begin("/people/" + person).follow("a[href*='/needs?goods=" + goods + "']");
        look.run();
        day.follow("form[action$='/needs'] .buttons button");
        most(day, 3, 0, "need");
        assertThat(day.tab().path()).startsWith("/people/" + person);
    }

    /** Lends the first goods that the person's page offers. */
    static void loan(Workday day, String person) {
        day.begin("/people/" + person).follow("#offers + ul button");
        most(day, 1, 0, "loan");
    }

    /** Reports a broken boiler with a photo. */
    static void boiler(Workday day, String asset, Path photo, String text, Runnable look) {
        day.begin("/repairs/new?asset=" + asset);
        look.run();
        day.page().focus(Tab.id("description"));
        day.type(text);
        assertThat(day.page().isChecked("input[value='HEATING']"))
                .as("boilers heat")
                .isTrue();
        day.attach(Tab.id("photo"), photo);
        day.follow("main form .buttons button");
        most(day, 3, text.length(), "boiler with photo");
        assertThat(day.page().locator(".photos img").count()).isEqualTo(1);
    }
}
