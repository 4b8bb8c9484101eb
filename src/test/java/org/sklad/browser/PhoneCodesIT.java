package org.sklad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.barcodes.CodeKind;
import org.sklad.barcodes.ElementString;
import org.sklad.barcodes.Gtin;
import org.sklad.barcodes.OwnCode;
import org.sklad.barcodes.Scanned;
import org.sklad.harness.FieldPhone;
import org.sklad.harness.OneCentre;
import org.sklad.people.attributes.CardCode;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.crypto.Randomness;

/** A phone without a network reads every code on goods as the server does. */
class PhoneCodesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OneCentre HAR = new OneCentre();
    private static final String BITS =
            "0123456789\u001d()AZaz]C1d2Q3^<>{}\\ñÑè -_/&=?#;9N1TDS|\u001e\u0004\u00a0\u2007\u202f";
    private static FieldPhone phone;

    /** A text and the day on which it is read. */
    private record Text(String raw, String today) {}

    @BeforeAll
    static void open() {
        phone = FieldPhone.open(HAR.address());
    }

    @AfterAll
    static void stop() {
        phone.close();
        HAR.close();
    }

    private static List<Text> vectors() throws IOException {
        try (InputStream in = Scanned.class.getResourceAsStream("element-strings.json")) {
            JsonNode all = JSON.readTree(in);
            List<Text> texts = new ArrayList<>();
            all.get("read")
                    .forEach(each -> texts.add(
                            new Text(each.get("raw").asText(), each.get("today").asText())));
            all.get("none").forEach(each -> texts.add(new Text(each.get("raw").asText(), "2026-11-24")));
            return texts;
        }
    }

    /** Returns the fields that the server reads. Warnings are left out, because they change no meaning. */
    private static String onTheServer(Text text) {
        Map<String, Object> read = new LinkedHashMap<>();
        Scanned scanned = Scanned.of(text.raw());
        if (scanned instanceof Scanned.Own own) {
            read.put("own", own.code().digits());
        } else if (scanned instanceof Scanned.Product product) {
            read.put("gtin", product.gtin().digits());
        } else if (scanned instanceof Scanned.Other other) {
            read.put("text", other.text());
            LocalDate today = LocalDate.parse(text.today());
            other.elements(today).or(() -> other.brokenElements(today)).ifPresent(each -> read.putAll(fields(each)));
        }
        return json(read);
    }

    private static Map<String, Object> fields(ElementString read) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "elements",
                read.elements().stream()
                        .map(each -> List.of(each.ai(), each.value()))
                        .toList());
        read.error().ifPresent(fault -> fields.put("error", fault.key().replace("barcodes.element.", "")));
        read.gtin().map(Gtin::digits).ifPresent(each -> fields.put("elementGtin", each));
        read.product().ifPresent(each -> fields.put("product", each));
        read.lot().ifPresent(each -> fields.put("lot", each));
        read.serial().ifPresent(each -> fields.put("serial", each));
        read.count().ifPresent(each -> fields.put("count", each));
        read.expiresOn().ifPresent(each -> fields.put("expiresOn", each.toString()));
        return fields;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> onThePhone(List<Text> texts) {
        return (List<String>) phone.page()
                .evaluate(
                        """
                async texts => {
                  const { scanned } = await import(new URL("codes.js", document.querySelector("script[type=module]").src));
                  return texts.map(([raw, today]) => {
                    const { own, gtin, text, elements: all } = scanned(raw, today);
                    return JSON.stringify({
                      own, gtin, text, elements: all?.elements, error: all?.error ?? undefined, elementGtin: all?.gtin, product: all?.product,
                      lot: all?.lot, serial: all?.serial, count: all?.count, expiresOn: all?.expiresOn,
                    });
                  });
                }""",
                        texts.stream()
                                .map(each -> List.of(each.raw(), each.today()))
                                .toList());
    }

    private static void assertReadAlike(List<Text> texts) throws IOException {
        List<String> read = onThePhone(texts);
        Map<String, String> differences = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String server = onTheServer(texts.get(i));
            if (!JSON.readTree(server).equals(JSON.readTree(read.get(i)))) {
                differences.put(json(texts.get(i).raw()), "server " + server + ", phone " + read.get(i));
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Browsers have written the date of English in Canada in two ways. */
    @Test
    void the_date_of_today_does_not_depend_on_how_a_browser_writes_dates() {
        assertThat(phone.page().evaluate("""
                async () => {
                  const { Day } = await import(new URL("day.js", document.querySelector("script[type=module]").src));
                  Object.defineProperty(Intl.DateTimeFormat.prototype, "format", { value: () => "12/2/2026", configurable: true });
                  const today = zone => Day.prototype.today.call({ facts: { centre: { zone } } });
                  const days = ["Pacific/Kiritimati", "Pacific/Niue"].map(today);
                  const iso = hours => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 10);
                  return days.join() === [iso(14), iso(-11)].join() ? "alike" : days.join();
                }""")).isEqualTo("alike");
        phone.reload();
    }

    @Test
    void every_test_vector_of_the_server_is_read_alike() throws IOException {
        List<Text> texts = vectors();
        assertThat(texts.size()).isGreaterThan(240);
        assertReadAlike(texts);
    }

    @Test
    void own_labels_products_and_what_scanners_add_are_read_alike() throws IOException {
        List<String> codes = List.of("4006381333931", "96385074", "1234567895", "9123456789012345", "0012345678905");
        List<Text> texts = new ArrayList<>();
        for (String form :
                List.of("%s", " %s\r\n", "]C0%s", "]C1%s", "]E0%s", "]x9%s", "\u0002%s\u0003", "%s\u00a0", "A%s")) {
            codes.forEach(code -> texts.add(new Text(form.formatted(code), "2026-11-24")));
        }
        for (String start : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")) {
            for (int check = 0; check < 100; check++) {
                texts.add(new Text(start + "4711081" + String.format("%02d", check), "2026-11-24"));
                for (char blank : " \u00a0\u2007\u202f-\u2011".toCharArray()) {
                    String code = start + "4711 0815 4711 0" + String.format("%02d", check);
                    texts.add(new Text(code.replace(' ', blank), "2026-11-24"));
                }
            }
        }
        assertThat(texts.stream().filter(each -> Scanned.of(each.raw()) instanceof Scanned.Own))
                .hasSizeGreaterThan(50)
                .anyMatch(each -> OwnCode.find(each.raw()).isPresent());
        assertReadAlike(texts);
    }

    private static String person(String text) {
        Optional<String> found = CaseCode.find(text).map(CaseCode::value);
        return found.or(() -> CardCode.find(text).map(CardCode::value)).orElse("none");
    }

    @Test
    void the_code_of_a_case_or_card_is_read_alike_and_a_mistyped_one_is_none() {
        Randomness randomness = new Randomness(new SecureRandom());
        List<String> typed = new ArrayList<>(List.of("", "12", "4006381333931", "482-917-305-62", "482-917-3О5-62"));
        for (int round = 0; round < 500; round++) {
            CaseCode code = CaseCode.random(randomness);
            OwnCode card = OwnCode.random(CodeKind.CARD, randomness);
            typed.addAll(List.of(code.value(), code.grouped(), card.digits(), card.grouped()));
            typed.add(OwnCode.random(CodeKind.ROOM, randomness).digits());
            for (String whole : List.of(code.grouped(), card.grouped())) {
                int at = randomness.below(whole.length());
                String bit = String.valueOf("0123456789 -OО\u2011\u00a0".charAt(randomness.below(16)));
                typed.add(whole.substring(0, at) + bit + whole.substring(at + 1));
                typed.add(whole.substring(0, at) + bit + whole.substring(at));
                typed.add(whole.substring(0, at) + whole.substring(at + 1));
            }
        }
        List<String> read = typed.stream().map(PhoneCodesIT::person).toList();
        assertThat(read.stream().filter("none"::equals).count()).isBetween(2_000L, 5_000L);
        assertThat(phone.page().evaluate("""
                async typed => {
                  const { personCode } = await import(new URL("codes.js", document.querySelector("script[type=module]").src));
                  return typed.map(each => personCode(each) ?? "none");
                }""", typed)).isEqualTo(read);
    }

    /** The vectors with a few characters changed, so that codes that are almost right are read too. */
    @Test
    void damaged_codes_are_read_alike() throws IOException {
        long seed = System.nanoTime();
        System.out.println("Damaged codes, seed " + seed);
        Random random = new Random(seed);
        List<Text> whole = vectors();
        List<Text> damaged = new ArrayList<>();
        while (damaged.size() < 10_000) {
            Text text = whole.get(random.nextInt(whole.size()));
            String raw = damaged(text.raw(), random);
            // Java decodes "%-0" and other wrong percent signs, in which no code has anything readable.
            if (!raw.matches("(?s).*%(?![0-7][0-9A-Fa-f]).*")) {
                damaged.add(new Text(raw, text.today()));
            }
        }
        assertReadAlike(damaged);
    }

    private static String damaged(String raw, Random random) {
        StringBuilder text = new StringBuilder(raw);
        for (int change = random.nextInt(3); change >= 0 && text.length() > 1; change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, BITS.charAt(random.nextInt(BITS.length())));
                case 2 -> text.setCharAt(at, BITS.charAt(random.nextInt(BITS.length())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(8))));
            }
        }
        return text.toString();
    }

    @Test
    void the_phone_has_the_identifiers_of_the_server() throws IOException {
        String rows;
        try (InputStream in = Scanned.class.getResourceAsStream("application-identifiers.txt")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replaceAll(" \\+\\S+", ""))
                    .collect(Collectors.joining("\n"));
        }
        assertThat(phone.page().evaluate("""
                async () => (await import(new URL("identifiers.js", document.querySelector("script[type=module]").src))).TABLE""")).isEqualTo(rows);
    }

    /** Reads packs with a made-up snapshot. The second lot expires first, so it is that of a code without a number. */
    @Test
    void a_pack_with_an_hour_of_expiry_or_a_pharmacy_number_is_that_lot_and_put_aside_when_expired() {
        Object read = phone.page().evaluate("""
                async () => {
                  const { Day } = await import(new URL("day.js", document.querySelector("script[type=module]").src));
                  const lot = (code, number, expiresOn) => ({ code, item: "PILLS", number, expiresOn });
                  const day = new Day({
                    centre: { zone: "Europe/Sofia" },
                    items: [{ sku: "PILLS", codes: [{ value: "03800012345673", quantity: 20 }, { value: "110375286414", quantity: 10 }] }],
                    lots: [lot("1", "L1", "2070-05-31"), lot("2", "L2", "2060-05-31")],
                    stock: ["1", "2"].map(each => ({ place: "BAG", lot: each, quantity: 99 })),
                  });
                  const message = (...fields) => `[)>\\u001e06\\u001d${fields.join("\\u001d")}\\u001e\\u0004`;
                  return [
                    "]d20103800012345673700370053114301\\u001d10L1", "]d2010380001234567370037005311430\\u001d10L1",
                    "]d2010380001234567370032005311430\\u001d10L1", message("9N110375286414", "1TL1", "D700531"),
                    message("9N110375286414", "1TL1", "D200531"), message("9N110375286414", "1TL9", "D700531"), "110375286414",
                    "(01)03800012345673(10)L1(30)3", "(01)03800012345673(10)L1(30)0", "(01)03800012345673(10)L1(17)281301"]
                    .map(code => day.goods(code, "BAG")).map(each => each && `${each.aside ?? each.lot?.code ?? "any"} ${each.quantity}`).join();
                }""");
        assertThat(read).isEqualTo(",1 20,expired 20,1 10,expired 10,no-lot 10,any 10,1 60,,");
    }
}
