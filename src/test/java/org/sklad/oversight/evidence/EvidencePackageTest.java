package org.sklad.oversight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.signin.Access;
import org.sklad.aid.handouts.Desk;
import org.sklad.goods.catalogue.Item;
import org.sklad.goods.catalogue.TestItems;
import org.sklad.goods.classification.Category;
import org.sklad.goods.intake.Incoming;
import org.sklad.goods.ledger.TestStock;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.SourceCode;
import org.sklad.goods.purchases.Invoices;
import org.sklad.goods.purchases.TestInvoices;
import org.sklad.goods.receiving.ConsignmentState;
import org.sklad.goods.receiving.NewConsignment;
import org.sklad.harness.EveryDocument;
import org.sklad.harness.TestFeatures;
import org.sklad.installation.Features;
import org.sklad.people.attributes.Age;
import org.sklad.people.attributes.AgeBand;
import org.sklad.people.attributes.Beneficiary;
import org.sklad.people.attributes.Identity;
import org.sklad.people.attributes.Sex;
import org.sklad.people.attributes.Sizes;
import org.sklad.people.attributes.SpokenLanguages;
import org.sklad.people.beneficiaries.Registration;
import org.sklad.platform.db.Engine;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.db.OnEachEngine;
import org.sklad.platform.db.TestDatabases;
import org.sklad.platform.feature.Base;
import org.sklad.platform.i18n.Forbidden;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.i18n.Refused;
import org.sklad.platform.packages.PackageVerifier;

/** The package of a small grant: its files, its figures, and what it keeps to itself. */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePackageTest {
    private static final SourceCode GRANT = new SourceCode("GRANT-A");
    private static final String CANARY = "Kanarova";
    private static final byte[] SIGNATURE = {1, 2, 3};

    private TestDatabases databases;
    private EveryDocument documents;
    private EvidencePackages packages;
    private Operator auditor;
    private Operator manager;
    private Beneficiary woman;
    private UUID bought;
    private Item soap;

    @Parameter
    Engine engine;

    @BeforeParameterizedClassInvocation
    void seed() {
        databases = TestDatabases.open(engine);
        documents = new EveryDocument(
                new TestStock(databases.database()), databases.folder().path());
        Access access = documents.desk.access;
        Base base = TestFeatures.base(access.base, databases.folder().path());
        Features features = TestFeatures.on(base);
        packages = new EvidenceFeature(base, features.access, features.donors, features.labels).packages;
        auditor = access.operator(Access.unique("auditor"), "auditor@*");
        manager = access.operator(Access.unique("chief"), "manager@*");
        soap = TestItems.item().category(Category.OTHER).in(documents.desk.database);
        bought = consignment(60);
        UUID donated = consignment(40);
        invoice(features.purchases.invoices);
        invoiceOfAnother(features.purchases.invoices, donated);
        woman = named();
        documents.desk.give(Desk.Wish.to(woman).item(soap, 7).signed(SIGNATURE), documents.by);
    }

    @AfterParameterizedClassInvocation
    void close() {
        databases.close();
    }

    private UUID consignment(long quantity) {
        IdempotencyKey claim = Access.claim("consignment");
        Incoming line = Incoming.of(soap.sku(), quantity);
        documents.consignments.add(
                claim,
                new NewConsignment(
                        new CentreCode("HAR"),
                        "STORE",
                        "Каритас",
                        "Grant A",
                        "",
                        ConsignmentState.RECEIVED,
                        List.of(line)),
                documents.by);
        return claim.id();
    }

    private void invoice(Invoices invoices) {
        TestInvoices.record(invoices, bought, "Фирма ООД", "0000012", new Money(12_050, "EUR"), documents.by);
    }

    /** An invoice that was recorded with the wrong consignment and is taken back. */
    private void invoiceOfAnother(Invoices invoices, UUID donated) {
        TestInvoices.record(invoices, donated, "Фирма ООД", "0000099", new Money(12_050, "EUR"), documents.by);
        IdempotencyKey claim = Access.claim("wrong");
        assertThat(invoices.takeBack(claim, donated, documents.by)).isTrue();
        assertThat(invoices.takeBack(claim, donated, documents.by)).isFalse();
        assertThat(invoices.find(donated, documents.by)).isEmpty();
        assertThatThrownBy(() -> invoices.takeBack(Access.claim("wrong"), donated, documents.by))
                .isInstanceOf(Refused.class);
    }

    private Beneficiary named() {
        Identity identity = new Identity(CANARY, Optional.empty(), "", "", "");
        return documents
                .desk
                .registrations
                .register(
                        Access.claim("registration"),
                        new Registration(
                                new CentreCode("HAR"),
                                Optional.empty(),
                                Sex.FEMALE,
                                Age.known(AgeBand.FROM_18),
                                Sizes.UNKNOWN,
                                SpokenLanguages.NONE,
                                identity,
                                Set.of(),
                                ""),
                        documents.by)
                .beneficiary();
    }

    private EvidencePeriod period() {
        LocalDate today = documents.desk.stock.today();
        return new EvidencePeriod(today.minusDays(10), today.plusDays(1));
    }

    private byte[] made() throws IOException {
        EvidencePackages.Made made = packages.make(GRANT, period(), auditor);
        byte[] zip = made.content().readAllBytes();
        made.content().close();
        assertThat(made.size()).isEqualTo(zip.length);
        return zip;
    }

    private static Map<String, byte[]> files(byte[] package_) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(package_))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void has_the_balance_the_invoice_with_its_photo_and_the_handout_with_the_hash_of_its_signature() throws Exception {
        Map<String, byte[]> files = files(made());

        assertThat(text(files, "balance.csv"))
                .contains("\"" + soap.sku() + "\",")
                .contains(",0,60,40,0,0,7,0,0,0,0,93,0\r\n");
        assertThat(text(files, "discrepancies.csv").lines()).hasSize(1);
        assertThat(text(files, "invoices.csv"))
                .contains("0000012")
                .contains("120.50")
                .doesNotContain("0000099")
                .contains("invoices/" + bought);
        assertThat(files.get("invoices/" + bought + ".jpg")).startsWith(0xFF, 0xD8);
        assertThat(text(files, "handouts.csv"))
                .contains(woman.caseCode().value())
                .contains(HexFormat.of().formatHex(Cells.sha256(SIGNATURE)));
        assertThat(text(files, "receipts.csv")).contains("BOUGHT").contains("DONATED");
        assertThat(text(files, "left.csv")).contains("\"HAR\",\"STORE\"");
        assertThat(files.get("summary.pdf")).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void is_verified_by_the_key_of_the_installation() throws Exception {
        PackageVerifier.Verified verified =
                PackageVerifier.verify(new ByteArrayInputStream(made()), packages.key()::equals);

        assertThat(verified.manifest().about())
                .containsEntry("fundingSource", "GRANT-A")
                .containsEntry("from", period().from().toString())
                .containsEntry("to", period().to().toString())
                .containsKeys("madeAt", "program", "name");
    }

    @Test
    void has_no_name_of_a_person_or_an_operator() throws Exception {
        for (Map.Entry<String, byte[]> each : files(made()).entrySet()) {
            assertThat(new String(each.getValue(), StandardCharsets.UTF_8))
                    .as(each.getKey())
                    .doesNotContain(CANARY)
                    .doesNotContain(documents.by.username().value());
        }
    }

    @Test
    void leaves_no_file_behind() throws Exception {
        made();
        assertThat(databases.folder().path().resolve("tmp").toFile().list()).isEmpty();
    }

    @Test
    void is_put_on_record() throws Exception {
        long before = recorded();
        made();
        assertThat(recorded()).isEqualTo(before + 1);
    }

    private long recorded() {
        return documents.desk.access.audit.list(10_000, auditor).stream()
                .filter(entry -> entry.act().equals("evidence-packaged")
                        && entry.operator().equals(auditor.username().value())
                        && entry.subject().equals(GRANT.value()))
                .count();
    }

    @Test
    void only_managers_and_auditors_of_all_centres_make_one() {
        Access access = documents.desk.access;
        for (String role : List.of("manager@HAR", "warehouse@HAR", "administrator@*")) {
            Operator other = access.operator(Access.unique("other"), role);
            assertThatThrownBy(() -> packages.make(GRANT, period(), other))
                    .as(role)
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(packages.make(GRANT, period(), manager).size()).isPositive();
    }

    @Test
    void a_source_that_is_unknown_does_not_exist() {
        assertThatThrownBy(() -> packages.make(new SourceCode("NONE-SUCH"), period(), auditor))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_period_before_the_grant_is_empty_and_one_after_it_begins_with_what_is_left() throws Exception {
        LocalDate today = documents.desk.stock.today();
        EvidencePackages.Made before =
                packages.make(GRANT, new EvidencePeriod(today.minusDays(20), today.minusDays(10)), auditor);
        assertThat(text(files(before.content().readAllBytes()), "balance.csv"))
                .contains(",0,0,0,0,0,0,0,0,0,0,0,0\r\n");
        EvidencePackages.Made after =
                packages.make(GRANT, new EvidencePeriod(today.plusDays(1), today.plusDays(2)), auditor);
        assertThat(text(files(after.content().readAllBytes()), "balance.csv"))
                .contains(",93,0,0,0,0,0,0,0,0,0,93,0\r\n");
    }

    @Test
    void an_amount_is_money_in_minor_units() {
        assertThat(Cells.decimal(12_050, "EUR")).isEqualTo(new BigDecimal("120.50"));
    }
}
