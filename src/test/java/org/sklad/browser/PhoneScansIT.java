package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sklad.harness.OneCentre.form;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.access.roles.Profession;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.Symbols;
import org.sklad.harness.Client;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.Film;
import org.sklad.harness.OneCentre;
import org.sklad.harness.RunningSklad;

/** Codes before the camera of a phone: packs with lot and date, labels of rooms and assets, and cards of a merged person. */
class PhoneScansIT {
    private static final OneCentre HAR = new OneCentre();
    private static final String PILLS = "5901234123457";
    private static final String SOAP = "4006381333931";
    private static final LocalDate TODAY = LocalDate.parse(RunningSklad.today());

    @BeforeAll
    static void a_bag_with_goods() {
        HAR.professional("nurse", Profession.NURSE);
        Map<String, Object> rights = Map.of(
                "name", "Nurse", "roles", List.of("field@HAR"), "profession", "NURSE", "rights", List.of("MEDICINE"));
        Client admin = HAR.administrator();
        admin.with("If-Match", admin.get("/api/v1/operators/nurse").expect(200).header("ETag"))
                .put("/api/v1/operators/nurse", rights)
                .expect(200);
        OneCentre.pills(HAR.keeper(), PILLS);
        HAR.keeper()
                .post(
                        "/api/v1/items",
                        Map.of(
                                "sku",
                                "SOAP",
                                "name",
                                Map.of("bg", "Сапун", "en", "Soap"),
                                "category",
                                "HYGIENE",
                                "unit",
                                "PIECE",
                                "identifiers",
                                List.of(Map.of("scheme", "GTIN", "value", SOAP, "quantity", 1))))
                .expect(201);
        HAR.keeper()
                .post(
                        "/api/v1/centres/HAR/locations",
                        Map.of("code", "BAG-1", "kind", "BAG", "name", Map.of("bg", "Чанта 1", "en", "Bag 1")))
                .expect(201);
    }

    @AfterAll
    static void stop() {
        HAR.close();
    }

    private static String received(String item, long quantity, String number, LocalDate expiresOn, String donor) {
        Map<String, Object> line =
                Map.of("item", item, "quantity", quantity, "lot", number, "expiresOn", expiresOn.toString());
        return HAR.receive(line, "donor", donor).expect(201).at("/lines/0/lot/code");
    }

    private static void load(String lot, long quantity) {
        move(lot, quantity, "STORE", "BAG-1");
    }

    private static void move(String lot, long quantity, String from, String to) {
        List<Map<String, Object>> lines = List.of(Map.of("lot", lot, "quantity", quantity));
        HAR.keeper()
                .post("/api/v1/moves", form("centre", "HAR", "from", from, "to", to, "lines", lines))
                .expect(201);
    }

    /** Returns the symbol on a pack. */
    private static BufferedImage pack(String gtin, LocalDate expiresOn, String number) {
        String day = expiresOn.format(DateTimeFormatter.ofPattern("yyMMdd"));
        return Film.symbol(Symbols.gs1DataMatrix("01" + Gtin.parse(gtin).digits() + "17" + day + "10" + number), 8);
    }

    @Test
    void a_pack_that_is_recalled_expired_or_never_came_is_put_aside_and_not_booked_from_another_lot() {
        LocalDate later = TODAY.plusYears(2);
        String good = received("PARA", 200, "GOOD7", later, "Каритас");
        load(good, 100);
        String bad = received("PARA", 100, "BAD1", later, "Каритас");
        load(bad, 100);
        HAR.chief()
                .post("/api/v1/lots/" + bad + "/recall", form("reason", "Mould"))
                .expect(201);
        load(received("SOAP", 9, "S-9", later, "Каритас"), 9);
        String person = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.withCamera(HAR.address(), "nurse")) {
            phone.network(false);
            phone.person(person);
            assertThat(phone.hearGoods(pack(PILLS, later, "BAD1")))
                    .isEqualTo("refused: Paracetamol 500 mg: lot BAD1 is not in stock on this phone."
                            + " It may be recalled, expired or unknown here. Put the pack aside.");
            assertThat(phone.hearGoods(pack(PILLS, TODAY.minusDays(1), "GOOD7")))
                    .isEqualTo("refused: Paracetamol 500 mg: this pack has expired. Put it aside.");
            assertThat(phone.hearGoods(pack(SOAP, later, "NEVER-CAME")))
                    .startsWith("refused: Soap: lot NEVER-CAME is not in stock on this phone.")
                    .endsWith("If you know that it may be handed out, find the goods by name.");
            assertThat(phone.page().isDisabled("#give")).isTrue();
            assertThat(phone.hearGoods(pack(PILLS, later, "GOOD7"))).isEqualTo("ok: Paracetamol 500 mg: 20");
            assertThat(phone.hearGoods(pack(SOAP, later, "S-9"))).isEqualTo("ok: Soap: 1");
            phone.give();
            phone.network(true);
            phone.deliver();
        }
        assertThat(HAR.given(person)).isEqualTo(Map.of("PARA", 20L, "SOAP", 1L));
        assertThat(HAR.standing("BAG-1", good)).isEqualTo("80");
    }

    @Test
    void of_two_donors_lots_with_the_number_of_a_pack_the_one_in_the_bag_is_booked() {
        LocalDate later = TODAY.plusYears(1);
        List<String> lots = Stream.of("Каритас", "UNHCR")
                .map(donor -> received("SOAP", 10, "TWO-DONORS", later, donor))
                .sorted()
                .toList();
        load(lots.get(1), 10);
        String person = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.withCamera(HAR.address(), "nurse")) {
            phone.network(false);
            phone.person(person);
            assertThat(phone.hearGoods(pack(SOAP, later, "TWO-DONORS"))).isEqualTo("ok: Soap: 1");
            phone.give();
            phone.network(true);
            phone.deliver();
        }
        assertThat(HAR.standing("BAG-1", lots.get(1))).isEqualTo("9");
        assertThat(HAR.standing("STORE", lots.get(0))).isEqualTo("10");
    }

    @Test
    void packs_beyond_the_lot_of_one_donor_are_of_the_next_with_their_number_and_the_phone_says_how_many_are_there() {
        LocalDate later = TODAY.plusYears(1);
        List<String> lots = Stream.of("Каритас", "UNHCR")
                .map(donor -> received("SOAP", 2, "USED-UP", later, donor))
                .toList();
        lots.forEach(lot -> load(lot, 2));
        String person = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.withCamera(HAR.address(), "nurse")) {
            phone.network(false);
            phone.person(person);
            for (int pack = 1; pack <= 4; pack++) {
                assertThat(phone.hearGoods(pack(SOAP, later, "USED-UP"))).isEqualTo("ok: Soap: " + pack);
            }
            assertThat(phone.hearGoods(pack(SOAP, later, "USED-UP")))
                    .isEqualTo("beyond: Soap, USED-UP: 5 chosen, but only 4 are here.");
            phone.page().click("[aria-label='One less: Soap']");
            phone.give();
            phone.network(true);
            phone.deliver();
        }
        assertThat(HAR.given(person)).isEqualTo(Map.of("SOAP", 4L));
        assertThat(lots)
                .allSatisfy(lot -> assertThat(HAR.standing("BAG-1", lot)).isEqualTo("0"));
    }

    /** A code that does not name its lot is of any lot, and a label of a lot is of that one alone. */
    @Test
    void goods_of_any_lot_leave_to_a_scanned_pack_the_lot_that_it_names() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            assertThat(phone.page().evaluate("""
                    async () => {
                      const url = name => new URL(name, document.querySelector("script[type=module]").src);
                      const { Day } = await import(url("day.js"));
                      const { Choice } = await import(url("goods.js"));
                      const lot = (code, number, expiresOn) => ({ code, item: "SOAP", number, expiresOn });
                      const day = new Day({
                        centre: { zone: "Europe/Sofia" },
                        items: [{ sku: "SOAP", codes: [{ value: "04006381333931", quantity: 2 }] }],
                        lots: [lot("1", "N", "2090-01-01"), lot("2", "N", "2080-01-01"), lot("3", "N", "2070-01-01"), lot("4", "M", "2060-01-01")],
                        stock: [["1", 9], ["2", 3], ["3", 5], ["4", 4]].map(([lot, quantity]) => ({ place: "BAG", lot, quantity })),
                      });
                      const choice = new Choice();
                      const scan = code => {
                        const { item, quantity, lot } = day.goods(code, "BAG", choice);
                        choice.add(item, quantity, lot?.code);
                      };
                      for (let i = 0; i < 4; i++) scan("04006381333931");
                      for (let i = 0; i < 5; i++) scan("010400638133393110N");
                      for (let i = 0; i < 5; i++) scan("4");
                      return [
                        [...choice.lines.values()].map(each => `${each.lot ?? "any"} ${each.quantity}`).join(),
                        day.lines([...choice.lines.values()], "BAG").map(each => `${each.lot ?? each.item} ${each.quantity}`).join()].join("; ");
                    }"""))
                    .isEqualTo("any 8,3 4,2 2,1 4,4 5; 3 4,2 2,1 4,4 4,4 1,3 1,2 1,1 5,SOAP 1");
        }
    }

    /** Reads codes with a made-up snapshot of a bag, of which a phone without a network knows no more. */
    @Test
    void the_lot_of_a_pack_is_that_of_its_number_and_date_and_an_expired_pack_is_none() {
        try (FieldPhone phone = FieldPhone.open(HAR.address())) {
            assertThat(phone.page().evaluate("""
                    async () => {
                      const { Day } = await import(new URL("day.js", document.querySelector("script[type=module]").src));
                      const ahead = days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
                      const lot = (code, number, days) => ({ code, item: "SOAP", number, ...(days ? { expiresOn: ahead(days) } : {}) });
                      const day = new Day({
                        centre: { zone: "Europe/Sofia" },
                        items: [{ sku: "SOAP", codes: [{ value: "04006381333931", quantity: 2 }] }],
                        lots: [lot("1", "TWO", 900), lot("2", "TWO", 300), lot("3", "TWO", 100), lot("4", "UNDATED"), lot("5", "OVER", -1)],
                        stock: [{ place: "STORE", lot: "3", quantity: 9 }, ...["1", "2", "4"].map(each => ({ place: "BAG", lot: each, quantity: 9 }))],
                      });
                      const on = days => `17${ahead(days).slice(2).replaceAll("-", "")}`;
                      const month = `17${ahead(40).slice(2, 7).replace("-", "")}00`;
                      const gtin = "0104006381333931";
                      const codes = [
                        `${gtin}10TWO`, `${gtin}${on(900)}10TWO`, `${gtin}${on(100)}10TWO`, `${gtin}${on(901)}10TWO`,
                        `${gtin}${on(50)}10UNDATED`, `${gtin}${on(-2)}10UNDATED`, `${gtin}10OVER`, "5", `${gtin}${on(50)}`, `${gtin}${month}`, `]d2${gtin}`,
                        `${gtin}17991231`, `(01)04006381333931(17)${on(-2).slice(2)}`, "4006381333931",
                        `https://id.gs1.org/01/04006381333931/10/TWO?17=${on(900).slice(2)}`, `https://id.gs1.org/01/04006381333931?17=200131`, `${gtin}${on(900)}`];
                      return codes.map(code => day.goods(code, "BAG")).map(each => each.aside ?? each.lot?.code ?? each.quantity).join();
                    }"""))
                    .isEqualTo("2,1,3,no-lot,4,expired,expired,expired,2,2,2,expired,expired,2,1,expired,1");
        }
    }

    @Test
    void goods_whose_lot_left_the_data_of_the_phone_after_the_scan_are_recorded_with_that_lot() {
        LocalDate later = TODAY.plusYears(1);
        String lot = received("SOAP", 3, "LEAVES", later, "Каритас");
        load(lot, 3);
        String person = HAR.person("FEMALE");
        try (FieldPhone phone = FieldPhone.withCamera(HAR.address(), "nurse")) {
            phone.person(person);
            assertThat(phone.hearGoods(pack(SOAP, later, "LEAVES"))).isEqualTo("ok: Soap: 1");
            phone.page().waitForCondition(() -> phone.stored("day").size() == 2);
            move(lot, 3, "BAG-1", "QUARANTINE");
            phone.reloadFacts();
            phone.person(person);
            phone.give();
            phone.deliver();
        }
        assertThat(HAR.given(person)).isEqualTo(Map.of("SOAP", 1L));
        assertThat(HAR.manager()
                        .get("/api/v1/conflicts?centre=HAR")
                        .expect(200)
                        .json()
                        .toString())
                .contains("STOCK")
                .contains(lot);
    }

    @Test
    void the_label_of_a_room_or_an_asset_says_where_a_fault_is() {
        HAR.room("101");
        HAR.room("102");
        HAR.boiler("BOILER-1", "102");
        try (FieldPhone phone = FieldPhone.withCamera(HAR.address(), "nurse")) {
            phone.network(false);
            phone.go("faults");
            scanPlace(phone, Film.label(HAR.manager(), "room", "HAR/101"));
            phone.page().waitForFunction("() => [...document.querySelectorAll('main select')][0].value === '101'");
            scanPlace(phone, Film.label(HAR.manager(), "asset", "HAR/BOILER-1"));
            phone.page()
                    .waitForFunction(
                            "() => [...document.querySelectorAll('main select')].map(each => each.value).join() === '102,BOILER-1'");
        }
    }

    private static void scanPlace(FieldPhone phone, BufferedImage label) {
        Film.show(label);
        phone.page().click("text=Scan the label of a room or piece of equipment");
        phone.page().waitForSelector("dialog[data-camera-panel]");
        phone.page().waitForFunction("() => !document.querySelector('dialog')");
    }

    @Test
    void a_merged_person_is_opened_by_the_card_and_the_case_code_of_either_registration() {
        String gone = HAR.person("FEMALE");
        String stays = HAR.person("FEMALE");
        List<String> codes = Stream.of(gone, stays)
                .flatMap(code -> Stream.of(
                        code,
                        HAR.field()
                                .get("/api/v1/beneficiaries/" + code)
                                .expect(200)
                                .at("/cardCode")))
                .toList();
        HAR.field()
                .post("/api/v1/beneficiaries/" + gone + "/merge", form("into", stays))
                .expect(201);
        try (FieldPhone phone = FieldPhone.registered(HAR.address(), "nurse")) {
            phone.network(false);
            for (String code : codes) {
                phone.person(code);
                assertThat(phone.page().innerText("h1").replace("-", "")).isEqualTo(stays);
            }
        }
    }
}
