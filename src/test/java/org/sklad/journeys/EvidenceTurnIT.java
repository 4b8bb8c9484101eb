package org.sklad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.HeldReport;
import org.sklad.platform.packages.PackageVerifier;

/** Evidence packages one after the other, and their key through a backup. */
class EvidenceTurnIT {
    private static final String PERIOD = "from=2026-01-01&to=2999-01-01";
    private static final String PACKAGE = "/api/v1/funding-sources/AMIF/evidence?" + PERIOD;

    private static Client chief(RunningSklad sklad) {
        Client chief = sklad.addOperator(sklad.firstAdministrator(), "chief", "manager@*");
        chief.post("/api/v1/funding-sources", Map.of("code", "AMIF", "name", "Фонд Убежище"))
                .expect(201);
        return chief;
    }

    private static String fingerprint(Client by) {
        return by.get("/api/v1/installation-key").expect(200).at("/fingerprint");
    }

    @Test
    void a_second_package_at_the_same_time_is_asked_to_come_again() throws Exception {
        AtomicReference<HeldReport> database = new AtomicReference<>();
        try (SkladFolder folder = new SkladFolder();
                RunningSklad sklad = folder.start(each -> database.updateAndGet(any -> new HeldReport(each)))) {
            Client chief = chief(sklad);
            HeldReport held = Objects.requireNonNull(database.get());
            held.holdNext();
            CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> chief.bytes(PACKAGE));
            held.awaitHeld();
            Answer second = chief.get(PACKAGE).expect(429);
            assertThat(second.at("/type")).isEqualTo("/problems/evidence-busy");
            assertThat(second.header("Retry-After")).isEqualTo("30");
            Answer page = chief.onPages().get("/reports/evidence/package?source=AMIF&" + PERIOD);
            assertThat(page.expect(429).header("Retry-After")).isEqualTo("30");
            assertThat(page.text()).contains("value=\"2999-01-01\"");
            held.letGo();
            PackageVerifier.verify(new ByteArrayInputStream(first.get(1, TimeUnit.MINUTES)), any -> true);
            PackageVerifier.verify(new ByteArrayInputStream(chief.bytes(PACKAGE)), any -> true);
        }
    }

    @Test
    void a_backup_has_the_key_and_a_rotation_keeps_it_so_that_a_package_made_before_is_still_verified()
            throws Exception {
        try (SkladFolder folder = new SkladFolder();
                SkladFolder restored = new SkladFolder();
                SkladFolder other = new SkladFolder()) {
            byte[] before;
            String key;
            try (RunningSklad sklad = folder.start()) {
                Client chief = chief(sklad);
                key = fingerprint(chief);
                before = chief.bytes(PACKAGE);
                sklad.signIn(RunningSklad.ADMINISTRATOR)
                        .form("/settings/backups", Map.of())
                        .expect(303);
            }
            Files.copy(folder.path().resolve("sklad.key"), restored.path().resolve("sklad.key"));
            restored.run("restore", folder.data().resolve("backups").toString()).expect(0);
            restored.runWithInput("", "key", "rotate", restored.config().toString())
                    .expect(0);
            try (RunningSklad sklad = restored.start();
                    RunningSklad another = other.start()) {
                Client chief = sklad.signIn("chief");
                assertThat(fingerprint(chief)).isEqualTo(key);
                assertThat(fingerprint(chief(another))).isNotEqualTo(key);
                for (byte[] each : new byte[][] {before, chief.bytes(PACKAGE)}) {
                    assertThat(PackageVerifier.verify(
                                            new ByteArrayInputStream(each),
                                            signer -> signer.fingerprint().equals(key))
                                    .key()
                                    .fingerprint())
                            .isEqualTo(key);
                }
            }
        }
    }
}
