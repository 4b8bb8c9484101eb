package org.sklad.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sklad.harness.Answer;
import org.sklad.harness.Client;
import org.sklad.harness.Programs;
import org.sklad.harness.RunningSklad;
import org.sklad.harness.SkladFolder;
import org.sklad.platform.db.Engine;

/** The disk of the data folder fills up while people work: a small file system in memory, which needs the right to mount. */
class DiskFullIT {
    /** The driver loads its library once, from the folder of the first database. From the mounted folder it would keep the mount busy. */
    @BeforeAll
    static void loadLibrary() throws SQLException {
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
    }

    @Test
    void a_full_disk_is_reported_and_the_alarm_ends_when_there_is_space() throws Exception {
        try (SkladFolder folder = SkladFolder.on(Engine.SQLITE)) {
            Files.createDirectory(folder.data());
            Programs.run(
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=24m",
                    "tmpfs",
                    folder.data().toString());
            try {
                fillAndFree(folder);
            } finally {
                Programs.run("umount", folder.data().toString());
            }
        }
    }

    private static void fillAndFree(SkladFolder folder) throws Exception {
        try (RunningSklad sklad = folder.startChild()) {
            Client admin = sklad.firstAdministrator();
            Path ballast = folder.data().resolve("ballast");
            fill(ballast);

            int written = 0;
            UUID id = UUID.randomUUID();
            Answer refused = make(admin, id);
            while (refused.status() == 201 && written < 190) {
                written++;
                id = UUID.randomUUID();
                refused = make(admin, id);
            }
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.at("/type")).isEqualTo("/problems/disk-full");
            admin.get("/api/v1/tokens/" + id).expect(404);
            assertThat(admin.get("/api/v1/tokens").expect(200).json().get("rows"))
                    .hasSize(written);
            assertThat(make(admin, id).status()).isEqualTo(507);
            fill(folder.data().resolve("more"));
            assertThat(admin.with("Accept", "text/csv").get("/api/v1/centres").status())
                    .isEqualTo(507);

            Files.delete(ballast);
            Files.delete(folder.data().resolve("more"));
            make(admin, id).expect(201);
            assertThat(admin.get("/api/v1/tokens").expect(200).json().get("rows"))
                    .hasSize(written + 1);
            assertThat(sklad.client().get("/healthz").expect(200).at("/status")).isEqualTo("ok");
            System.out.println("Disk full after " + written + " more tokens, writing again without a restart");
        }
        folder.run("check").expect(0);
    }

    private static Answer make(Client admin, UUID id) {
        return admin.post("/api/v1/tokens", RunningSklad.token(id, "t" + id, "administrator@*"));
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
