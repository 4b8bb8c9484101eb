package org.sklad.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.access.signin.Colleagues;
import org.sklad.aid.dosage.DayTime;
import org.sklad.aid.dosage.DoseUnit;
import org.sklad.aid.dosage.Dosing;
import org.sklad.aid.dosage.FoodTime;
import org.sklad.aid.handouts.Desk;
import org.sklad.aid.handouts.Desk.Wish;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.centres.assets.AssetCategory;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotKey;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.Consignments;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.harness.TestPapers;
import org.sklad.labels.Judges;
import org.sklad.labels.LabelFiles;
import org.sklad.labels.LabelFormat;
import org.sklad.labels.LabelKind;
import org.sklad.labels.LabelSheets;
import org.sklad.labels.PaperLanguage;
import org.sklad.labels.PaperLanguages;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Heads;
import org.sklad.people.attributes.Sex;
import org.sklad.people.beneficiaries.TestPeople;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdReused;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.i18n.CodeGroups;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Letterhead;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.Names;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.pdf.Drawing;
import org.sklad.platform.pdf.Fonts;
import org.sklad.platform.pdf.Icon;
import org.sklad.platform.pdf.Mark;

/** The content of labels and receipts, and access to them, on either engine. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintingTest {
    private static final String ORGANISATION = "Съвет за бежанците";
    private static final Names NAMED = new Names() {
        @Override
        public String of(NamedByCode thing, Language language) {
            return thing.toString();
        }

        @Override
        public Letterhead letterhead() {
            return new Letterhead(ORGANISATION, Optional.empty());
        }
    };
    private static final Fonts FONTS = Fonts.bundled();
    private static final LabelSheets SHEETS = new LabelSheets(LabelFiles.read(Path.of("labels")), FONTS);
    private static final LocalDate LATE = LocalDate.of(2099, 3, 31);

    /** Large enough for the richest arrangement of every design. */
    private static final String LARGE = "roll-100x150-203";

    private TestDatabases databases;
    private Desk desk;
    private Consignments consignments;
    private Labels labels;
    private Receipts receipts;
    private final Operator keeper = TestPeople.operator(Optional.empty(), "warehouse@HAR");
    private final Operator administrator = TestPeople.operator(Optional.empty(), "administrator@*");

    @TempDir
    Path folder;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void open() {
        databases = TestDatabases.open(engine);
        desk = new Desk(databases.database());
        desk.access.stored(keeper);
        consignments = desk.access.features.receiving.consignments;
        Messages messages = TestPapers.messages();
        labels = new Labels(databases.database(), SHEETS, consignments, messages, desk.access.clock);
        receipts = new Receipts(
                desk.handouts,
                desk.beneficiaries,
                TestPapers.languages(FONTS),
                FONTS,
                new PaperNames(databases.database(), desk.access.features.centres, messages.naming(() -> NAMED)),
                desk.access.features.programme.complaints.links);
        centres();
    }

    private void centres() {
        desk.stock.centres.add("HAR");
        desk.stock.centres.add("BAN");
    }

    @AfterParameterizedClassInvocation
    void close() {
        desk.check();
        databases.close();
    }

    private static LabelRequest wish(LabelKind kind, String... refs) {
        return new LabelRequest(kind, List.of(refs), LabelQuery.code(kind), LARGE, 1, 1, LabelFormat.SVG);
    }

    /** Returns the whole text of a label, from the title of its picture. Spaces and commas are removed, since line breaks do not count. */
    private String said(LabelKind kind, String ref, Operator by) {
        String svg = new String(labels.draw(wish(kind, ref), by), StandardCharsets.UTF_8);
        return squeezed(svg.substring(svg.indexOf("<title>") + 7, svg.indexOf("</title>")));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[,\\s]", "");
    }

    private static String[] squeezed(String first, String... others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), java.util.Arrays.stream(others))
                .map(PrintingTest::squeezed)
                .toArray(String[]::new);
    }

    private Item jacket() {
        return TestItems.jacket(Access.unique("S").toUpperCase(java.util.Locale.ROOT), "L")
                .in(databases.database());
    }

    private Lot lot(Item item, String centre) {
        return desk.stock.receive(item, desk.stock.store(centre), 24);
    }

    private UUID received(Incoming... lines) {
        IdempotencyKey claim = Access.claim("consignment");
        consignments.add(
                claim,
                new NewConsignment(
                        new CentreCode("HAR"),
                        "STORE",
                        "Каритас",
                        "",
                        "PL-" + claim.id(),
                        ConsignmentState.RECEIVED,
                        List.of(lines)),
                desk.stock.everywhere);
        return claim.id();
    }

    @Test
    void the_label_of_a_lot_shows_item_donor_and_expiry() {
        Item tablets = TestItems.paracetamol().in(databases.database());
        UUID consignment = received(Incoming.of(tablets.sku(), 30).lot("AB-77", LATE));
        String lot = labels.received(consignment, Each.LINE, keeper).get(0);

        assertThat(said(LabelKind.LOT, lot, keeper))
                .contains(squeezed(
                        "Парацетамол 500 mg, таблетки",
                        "Paracetamol 500 mg, tablets",
                        "Парт. / Lot AB-77",
                        "Годно до / Use by 31.03.2099",
                        "Каритас",
                        CodeGroups.text(lot)));
    }

    @Test
    void the_label_of_an_item_shows_sex_age_and_size() {
        Item jacket = jacket();
        assertThat(said(LabelKind.ITEM, jacket.sku().value(), keeper))
                .contains(squeezed("Зимни якета,", "мъжки", "Winter Jackets, men", "L", "брой / piece"))
                .isEqualTo(said(LabelKind.ITEM, jacket.ownCode().digits(), administrator));
    }

    @Test
    void labels_have_the_name_of_one_piece_and_a_sign_before_the_number_of_shoes() {
        Item shoes = TestItems.item()
                .named("Леки обувки", "Light Shoes")
                .called("Чифт леки обувки", "Pair of Light Shoes")
                .category(Category.CLOTHES)
                .size("31")
                .in(databases.database());
        String[] shown = squeezed("Чифт леки обувки", "Pair of Light Shoes", "№ 31");
        assertThat(said(LabelKind.ITEM, shoes.sku().value(), keeper)).contains(shown);
        assertThat(said(LabelKind.LOT, lot(shoes, "HAR").code().toString(), keeper))
                .contains(shown);
    }

    @Test
    void the_labels_of_locations_show_their_addresses() {
        String shelf = desk.stock
                .centres
                .add("HAR", "A-07", LocationKind.SHELF, "STORE")
                .id()
                .toString();
        desk.stock.centres.room("HAR", "12");
        desk.stock.centres.asset("HAR", "BOILER-1", AssetCategory.BOILER);

        assertThat(said(LabelKind.LOCATION, "HAR/A-07", keeper))
                .contains(squeezed("HAR/A-", "07", "Център HAR"))
                .isEqualTo(said(LabelKind.LOCATION, shelf, keeper));
        assertThat(said(LabelKind.LOCATION, "HAR/STORE", administrator)).contains(squeezed("HAR/STORE", "Склад"));
        assertThat(said(LabelKind.ROOM, "HAR/12", administrator))
                .contains(squeezed("Стая 12", "Room 12", "HAR/12"))
                .doesNotContain("телефон");
        assertThat(said(LabelKind.ASSET, "HAR/BOILER-1", keeper)).contains(squeezed("Котел", "Boiler", "HAR/BOILER-1"));
        assertThatThrownBy(() -> said(LabelKind.LOCATION, "HAR/DONOR", keeper)).isInstanceOf(NothingToLabel.class);
    }

    @Test
    void the_label_of_a_box_shows_its_contents() {
        var box = desk.stock.box(desk.stock.centres.location("HAR", "STORE"));
        desk.stock.receive(jacket(), box, 3);
        assertThat(said(LabelKind.BOX, box.box().toString(), keeper)).contains(squeezed("Кашон / Box", "Зимни якета"));
    }

    /** The card shows the card's code and the case code, and nothing else of the person. A replaced code is gone. */
    @Test
    void a_card_has_the_current_code_and_no_name() {
        Operator field = TestPeople.field("HAR");
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        String caseCode = person.caseCode().value();
        String before = desk.beneficiaries.card(person, field).orElseThrow().value();
        assertThat(said(LabelKind.CARD, caseCode, field))
                .contains(squeezed("Карта / Card", person.caseCode().grouped(), grouped(before)))
                .isEqualTo(said(LabelKind.CARD, before, field))
                .isEqualTo(said(LabelKind.CARD, person.caseCode().grouped(), field))
                .isEqualTo(said(LabelKind.CARD, person.caseCode().grouped().replace('-', '\u2011'), field));

        desk.beneficiaries.replaceCard(Access.claim("card"), person.caseCode(), field);
        String after = desk.beneficiaries.card(person, field).orElseThrow().value();
        assertThat(said(LabelKind.CARD, caseCode, field)).contains(squeezed(grouped(after)));
        assertThatThrownBy(() -> said(LabelKind.CARD, before, field)).isInstanceOf(NothingToLabel.class);
        desk.stays.depart(Access.claim("departure"), person.caseCode(), field);
        assertThatThrownBy(() -> said(LabelKind.CARD, caseCode, field)).isInstanceOf(NothingToLabel.class);
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Test
    void things_of_other_centres_are_not_found_and_missing_rights_are_refused() {
        String here = lot(jacket(), "HAR").code().toString();
        String there = lot(jacket(), "BAN").code().toString();
        Beneficiary person = desk.adult(Sex.MALE, TestPeople.field("HAR"));
        String card = person.caseCode().value();

        refuses(NothingToLabel.class, keeper, LabelKind.LOT, there);
        refuses(NothingToLabel.class, keeper, LabelKind.LOT, "1000000001");
        refuses(NothingToLabel.class, keeper, LabelKind.LOCATION, "BAN/STORE");
        refuses(NothingToLabel.class, keeper, LabelKind.ITEM, "NO-SUCH-ITEM");
        refuses(NothingToLabel.class, TestPeople.field("BAN"), LabelKind.CARD, card);
        refuses(Forbidden.class, TestPeople.field("HAR"), LabelKind.LOT, here);
        refuses(Forbidden.class, keeper, LabelKind.CARD, card);
        refuses(Forbidden.class, administrator, LabelKind.LOT, here);
        refuses(Forbidden.class, TestPeople.operator(Optional.empty(), "technician@HAR"), LabelKind.ASSET, "HAR/X");
        refuses(
                Forbidden.class,
                TestPeople.operator(Optional.empty(), "field@HAR", "warehouse@BAN"),
                LabelKind.LOT,
                here);
    }

    /** An operator who sees only parts in a centre gets the same answer for other goods there as for no goods. */
    @Test
    void goods_hidden_from_a_technician_cannot_be_labelled() {
        Operator both = TestPeople.operator(Optional.empty(), "technician@HAR", "warehouse@BAN");
        Item pump = TestItems.item().category(Category.PART).in(databases.database());
        Lot jackets = lot(jacket(), "HAR");
        String box = desk.stock.box(desk.stock.store("HAR").location()).box().toString();
        refuses(NothingToLabel.class, both, LabelKind.LOT, jackets.code().toString());
        refuses(NothingToLabel.class, both, LabelKind.BOX, box);
        refuses(Forbidden.class, both, LabelKind.LOT, lot(pump, "HAR").code().toString());
        desk.stock.receive(
                new LotKey(jackets.sku(), jackets.number(), jackets.expiresOn(), Origin.UNKNOWN),
                desk.stock.store("BAN"),
                1);
        assertThat(said(LabelKind.LOT, jackets.code().toString(), both)).contains(squeezed("Зимни якета"));
    }

    private void refuses(Class<? extends Refusal> why, Operator by, LabelKind kind, String ref) {
        assertThatThrownBy(() -> labels.draw(wish(kind, ref), by))
                .as(kind + " " + ref)
                .isInstanceOf(why);
    }

    @Test
    void things_are_listed_once_in_order_with_their_number_of_copies() {
        String one = lot(jacket(), "HAR").code().toString();
        String other = lot(jacket(), "HAR").code().toString();
        assertThat(labels.things(LabelKind.LOT, List.of(one, other, one), keeper))
                .extracting(Thing::ref, Thing::times, Thing::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(one, 2L, "Winter Jackets, men, L"),
                        org.assertj.core.groups.Tuple.tuple(other, 1L, "Winter Jackets, men, L"));
    }

    @Test
    void a_repeated_id_gives_the_same_labels_and_other_content_is_refused() {
        LabelRequest wish = wish(LabelKind.LOT, lot(jacket(), "HAR").code().toString());
        IdempotencyKey claim = Access.claim("these labels");
        byte[] first = labels.print(claim, wish, keeper);
        assertThat(labels.print(claim, wish, keeper)).isEqualTo(first);
        assertThatThrownBy(() -> labels.print(new IdempotencyKey(claim.id(), "other labels"), wish, keeper))
                .isInstanceOf(IdReused.class);
    }

    @Test
    void a_refused_label_frees_its_id() {
        String lot = lot(jacket(), "HAR").code().toString();
        IdempotencyKey claim = Access.claim("labels");
        LabelRequest nowhere =
                new LabelRequest(LabelKind.LOT, List.of(lot), "lot", "no-such-sheet", 1, 1, LabelFormat.PDF);
        assertThatThrownBy(() -> labels.print(claim, nowhere, keeper)).isInstanceOf(InvalidFields.class);
        assertThat(labels.print(new IdempotencyKey(claim.id(), "corrected"), wish(LabelKind.LOT, lot), keeper))
                .isNotEmpty();
    }

    @Test
    void received_goods_get_a_label_for_each_line_or_piece() {
        Item jacket = jacket();
        TestItems.paracetamol().gtin("05901234123457", 30).in(databases.database());
        Incoming packs = new Incoming(
                Optional.empty(),
                Optional.of(new org.sklad.barcodes.RawCode("5901234123457")),
                Optional.empty(),
                Optional.of(4L),
                Optional.of("AB-78"),
                Optional.of(LATE),
                Optional.empty(),
                Optional.empty());
        UUID consignment = received(Incoming.of(jacket.sku(), 24), packs, Incoming.of(jacket.sku(), 1));

        List<String> lines = labels.received(consignment, Each.LINE, keeper);
        List<String> pieces = labels.received(consignment, Each.PIECE, keeper);
        assertThat(lines).hasSize(2).doesNotHaveDuplicates();
        assertThat(pieces).hasSize(29);
        assertThat(Collections.frequency(pieces, lines.get(0))).isEqualTo(25);
        assertThat(Collections.frequency(pieces, lines.get(1))).isEqualTo(4);
        assertThatThrownBy(() ->
                        labels.received(consignment, Each.LINE, TestPeople.operator(Optional.empty(), "warehouse@BAN")))
                .isInstanceOf(NotFound.class);

        UUID many = received(Incoming.of(jacket.sku(), 1_001));
        assertThatThrownBy(() -> labels.received(many, Each.PIECE, keeper)).isInstanceOf(InvalidFields.class);
        assertThat(labels.received(many, Each.LINE, keeper)).hasSize(1);
    }

    private static byte[] signature() {
        BufferedImage picture = new BufferedImage(600, 200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 200);
        pen.setColor(Color.BLACK);
        pen.drawLine(20, 150, 500, 30);
        pen.drawOval(100, 40, 120, 90);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "PNG", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String receipt(HandoutDetails handout, Operator by) {
        return Judges.text(folder, receipts.draw(handout.id(), "", by));
    }

    private Operator signedInField() {
        return desk.access.operator(Access.unique("field"), "field@HAR");
    }

    private static Operator nurse(Operator field) {
        return Access.withMedicines(field);
    }

    @Test
    void a_receipt_for_a_person_who_speaks_no_paper_language_is_in_all_of_them() {
        Operator field = signedInField();
        Item jacket = jacket();
        Lot lot = lot(jacket, "HAR");
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        HandoutDetails handout = desk.give(Wish.to(person).item(jacket, 1), field);

        String text = receipt(handout, field);
        assertThat(text)
                .startsWith(ORGANISATION)
                .contains(
                        "Разписка за получени стоки",
                        "Receipt for goods",
                        "Център HAR / Centre HAR",
                        person.caseCode().grouped(),
                        "Зимни якета, мъжки, L",
                        "Winter Jackets, men, L",
                        "1 брой / 1 piece",
                        lot.code().code().grouped(),
                        "Name of " + field.username().value() + ", Склад / Store",
                        handout.id().toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .doesNotContain("HAR/STORE", handout.id().toString());
        desk.handouts.reverse(Access.claim("reversal"), handout.id(), "Грешен човек", field);
        assertThat(receipt(handout, field))
                .contains("Отменено на", "Reversed on")
                .doesNotContain("Грешен човек");
    }

    @Test
    void a_receipt_names_one_piece_and_several_as_they_are_called() {
        Operator field = signedInField();
        Item jacket = TestItems.jacket(Access.unique("S").toUpperCase(Locale.ROOT), "L")
                .called("Зимно яке", "Winter Jacket")
                .in(databases.database());
        lot(jacket, "HAR");
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        UUID one = desk.give(Wish.to(person).item(jacket, 1), field).id();
        UUID two = desk.give(Wish.to(person).item(jacket, 2), field).id();
        assertThat(unmarked(receipts.draw(one, "bg", field))).contains("Зимно яке, за мъже, L");
        assertThat(unmarked(receipts.draw(two, "bg", field))).contains("Зимни якета, мъжки, L");
        assertThat(unmarked(receipts.draw(one, "fr", field)))
                .contains("Winter Jacket, men, L", "Зимно яке, за мъже, L");
    }

    @Test
    void a_receipt_is_in_a_language_of_the_person_or_a_chosen_one() {
        Operator field = signedInField();
        Item jacket = jacket();
        lot(jacket, "HAR");
        Beneficiary person = desk.registrations
                .register(Access.claim("registration"), TestPeople.speaking("HAR", "ti", "fa", "en"), field)
                .beneficiary();
        UUID handout = desk.give(Wish.to(person).item(jacket, 1), field).id();

        String dari = unmarked(receipts.draw(handout, "", field));
        assertThat(dari)
                .as("items have their names of the catalogue")
                .contains("رسید اجناس", "شمارهٔ شما", "دانه", "Winter Jackets, men, L", "Зимни якета, мъжки, L", "دری")
                .contains(person.caseCode().grouped())
                .doesNotContain("Receipt", "Разписка", "piece");
        assertThat(unmarked(receipts.draw(handout, "en", field)))
                .contains("Receipt for goods", "1 piece", "Language: English")
                .doesNotContain("Разписка", "якета", "رسید");
        assertThat(unmarked(receipts.draw(handout, "bg", field)))
                .contains("Разписка", "1 брой")
                .doesNotContain("Receipt", "Winter");
        assertThatThrownBy(() -> receipts.draw(handout, "ti", field)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void the_dosage_is_written_in_the_language_of_the_person() {
        Operator field = signedInField();
        Operator nurse = nurse(field);
        Item tablets = TestItems.paracetamol().in(databases.database());
        desk.stock.receive(desk.stock.key(tablets, LATE), desk.stock.store("HAR"), 50);
        Beneficiary person = desk.registrations
                .register(Access.claim("registration"), TestPeople.speaking("HAR", "ps"), nurse)
                .beneficiary();
        Dosing dosing = new Dosing(
                new BigDecimal("1"),
                DoseUnit.TABLET,
                3,
                Optional.of(5),
                Optional.of(FoodTime.AFTER),
                Set.of(DayTime.MORNING, DayTime.NOON, DayTime.EVENING));
        UUID handout = desk.give(Wish.to(person).medicine(tablets, 15, "R-7", dosing), nurse)
                .id();
        assertThat(unmarked(receipts.draw(handout, "", nurse)))
                .contains("ګولۍ", "سهار", "غرمه", "ماښام", "له خوړو وروسته")
                .doesNotContain("R-7");
        assertThat(unmarked(receipts.draw(handout, "fr", nurse)).replaceAll("\\s+", " "))
                .contains("Comment le prendre: 1 comprimé · 3 fois par jour · pendant 5 jours · le matin");
        assertThat(unmarked(receipts.draw(handout, "fr", TestPeople.field("HAR"))))
                .as("for an operator without the right to medicines")
                .doesNotContain("comprimé ·");
    }

    /** The drawings are for people who cannot read. No test of words would miss them. */
    @Test
    void the_receipt_has_pictograms_of_the_item_and_its_times() {
        Operator nurse = nurse(signedInField());
        Item tablets = TestItems.paracetamol().in(databases.database());
        desk.stock.receive(desk.stock.key(tablets, LATE), desk.stock.store("HAR"), 50);
        Item jacket = jacket();
        lot(jacket, "HAR");
        Dosing dosing = new Dosing(
                BigDecimal.ONE,
                DoseUnit.TABLET,
                2,
                Optional.empty(),
                Optional.of(FoodTime.AFTER),
                Set.of(DayTime.MORNING, DayTime.EVENING));
        Beneficiary person = desk.adult(Sex.MALE, nurse);
        HandoutDetails handout = desk.give(Wish.to(person).item(jacket, 1).medicine(tablets, 10, "R-8", dosing), nurse);
        PaperLanguages all = TestPapers.languages(FONTS);
        Centre centre = desk.stock.centres.centres().get(handout.centre());
        NamesOnPaper names = new NamesOnPaper(new Colleagues(List.of()), Map.of(), Letterhead.NONE);
        for (String code : List.of("en", "ar")) {
            PaperLanguage language = all.find(code).orElseThrow();
            List<Icon> pictures = new ArrayList<>(List.of(Pictogram.CLOTHES.icon(), Pictogram.MEDICINE.icon()));
            pictures.addAll(Pictogram.of(dosing, language.isFromRight()));
            assertThat(drawn(new Receipt(
                                    FONTS,
                                    List.of(language),
                                    all,
                                    handout,
                                    centre,
                                    names,
                                    desk.access.features.programme.complaints.links)
                            .pages(Optional.empty())))
                    .as(code)
                    .isEqualTo(pictures.stream()
                            .map(icon -> proportion(icon.mark(1)))
                            .toList());
        }
    }

    private static List<Long> drawn(List<Drawing> papers) {
        return papers.stream()
                .flatMap(paper -> paper.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Shape shape ? Stream.of(proportion(shape)) : Stream.of())
                .toList();
    }

    /** Returns height to width. It differs between these pictures and is the same in every size. */
    private static long proportion(Mark.Shape shape) {
        Rectangle2D bounds = shape.outline().getBounds2D();
        return Math.round(10_000 * bounds.getHeight() / bounds.getWidth());
    }

    /** Returns the text as a reader gives it, without the marks of direction that the reader adds. */
    private String unmarked(byte[] pdf) {
        return Judges.text(folder, pdf).replaceAll("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bg", "en", "uk", "fr", "ar", "fa", "ps", "ku"})
    void a_receipt_can_be_printed_and_fits_in_every_language(String language) {
        Operator field = signedInField();
        Item jacket = jacket();
        lot(jacket, "HAR");
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        byte[] pdf =
                receipts.draw(desk.give(Wish.to(person).item(jacket, 2), field).id(), language, field);
        assertThat(unmarked(pdf))
                .contains(person.caseCode().grouped())
                .contains(TestPapers.languages(FONTS)
                        .find(language)
                        .orElseThrow()
                        .name()
                        .split("[ /]+"));
        assertThat(Judges.pages(folder, "receipt-" + language, pdf, 50)).hasSize(1);
    }

    @Test
    void the_signature_is_printed_for_permitted_roles_and_only_its_existence_for_auditors() {
        Operator field = signedInField();
        Item jacket = jacket();
        lot(jacket, "HAR");
        Beneficiary person = desk.adult(Sex.FEMALE, field);
        HandoutDetails handout = desk.give(Wish.to(person).item(jacket, 1).signed(signature()), field);
        Operator auditor = desk.access.operator(Access.unique("auditor"), "auditor@*");
        Operator manager = desk.access.operator(Access.unique("manager"), "manager@HAR");

        assertThat(desk.handouts.signature(handout.id(), field)).isPresent();
        assertThat(desk.handouts.signature(handout.id(), manager)).isPresent();
        assertThat(desk.handouts.signature(handout.id(), auditor)).isEmpty();
        assertThat(receipt(handout, auditor)).contains("Signed on the screen");
        assertThat(receipt(handout, field)).contains("Received, signature").doesNotContain("Signed on the screen");
        assertThatThrownBy(() -> receipts.draw(handout.id(), "", TestPeople.field("BAN")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipts.draw(handout.id(), "", keeper)).isInstanceOf(Forbidden.class);
    }

    @Test
    void the_strokes_of_a_signature_fill_their_area_without_leaving_it() {
        var strokes = SignatureStrokes.of(signature(), 70, 22);
        assertThat(strokes).hasSizeBetween(50, 1_000);
        assertThat(strokes)
                .allMatch(area -> area.xMm() >= 0
                        && area.yMm() >= 0
                        && area.xMm() + area.widthMm() <= 70.001
                        && area.yMm() + area.heightMm() <= 22.001);
        assertThat(strokes.stream()
                        .mapToDouble(area -> area.yMm() + area.heightMm())
                        .max())
                .hasValueCloseTo(17.5, org.assertj.core.data.Offset.offset(4.6));
    }

    @Test
    void many_lines_continue_over_several_papers() {
        Operator field = signedInField();
        Wish wish = Wish.toGroup(new Heads(Sex.FEMALE, org.sklad.people.attributes.AgeBand.FROM_18, 40));
        for (int i = 0; i < 14; i++) {
            Item jacket = jacket();
            lot(jacket, "HAR");
            wish.item(jacket, 2);
        }
        byte[] pdf = receipts.draw(desk.give(wish, field).id(), "", field);
        assertThat(Judges.text(folder, pdf).replace(" / 2", "/2")).contains("1/2", "2/2", "40 × Жени и момичета");
        assertThat(Judges.pages(folder, "receipt", pdf, 50)).hasSize(2);
    }
}
