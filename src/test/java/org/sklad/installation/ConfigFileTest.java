package org.sklad.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.CannotStart;

class ConfigFileTest {
    @TempDir
    private Path folder;

    @Test
    void the_shipped_file_works_without_environment_and_its_paths_are_relative_to_it() throws Exception {
        SkladConfiguration configuration = read(Files.readString(Path.of("config.yml")), Map.of());

        assertThat(configuration.dataDir()).isEqualTo(folder.resolve("data"));
        assertThat(configuration.keyFile()).isEqualTo(folder.resolve("sklad.key"));
        assertThat(configuration.databaseUrl()).isEmpty();
        assertThat(configuration.databasePassword()).isEmpty();
        assertThat(configuration.publicUrl()).isEmpty();
    }

    @Test
    void environment_values_with_any_characters_fill_the_file() throws Exception {
        String password = "a\"b\\c'd: #e\n${x}";
        SkladConfiguration configuration = read(
                Files.readString(Path.of("config.yml")),
                Map.of(
                        "SKLAD_DATA_DIR", "/srv/sklad",
                        "SKLAD_DATABASE_URL", "jdbc:postgresql://db/sklad",
                        "SKLAD_DATABASE_PASSWORD", password,
                        "SKLAD_PUBLIC_URL", "https://sklad.example.org",
                        "SKLAD_TRUSTED_PROXIES", "10.0.0.1, ::1"));

        assertThat(configuration.dataDir()).isEqualTo(Path.of("/srv/sklad"));
        assertThat(configuration.databaseUrl()).contains("jdbc:postgresql://db/sklad");
        assertThat(configuration.databasePassword().map(Secret::reveal)).contains(password);
        assertThat(configuration.publicUrl()).contains(URI.create("https://sklad.example.org"));
        assertThat(configuration.getServerFactory()).isNotNull();
    }

    @Test
    void refuses_unknown_settings() {
        for (String line : new String[] {
            "prot: 1",
            "folder: x",
            "trustedProxies: proxy.example.org",
            "trustedProxies: abc",
            "port: 70000",
            "log: xml",
            "publicUrl: ftp",
            "separatorSubstitute: A"
        }) {
            assertThatThrownBy(() -> read(line, Map.of())).as(line).isInstanceOf(ConfigurationException.class);
        }
    }

    /** Otherwise the backups are twice on one disk, and the server takes its own files for those of the copy. */
    @Test
    void refuses_a_second_folder_of_backups_in_the_data_folder() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data"));
        for (String inside : new String[] {"data", "data/backups", "./data/../data/more", "link"}) {
            assertThatThrownBy(() -> read("backupSecondDir: " + inside, Map.of()))
                    .as(inside)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("backupSecondDir must be outside the data folder");
        }
        assertThat(read("backupSecondDir: data-2", Map.of()).backupSecondDir()).contains(folder.resolve("data-2"));
    }

    /** The data would otherwise stay longer than the setting says. */
    @Test
    void refuses_to_keep_a_person_for_a_shorter_time_than_their_identity() throws Exception {
        assertThatThrownBy(() -> read("retentionIdentityDays: 400\nretentionPersonDays: 300", Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("retentionPersonDays must not be less than retentionIdentityDays");
        SkladConfiguration equal = read("retentionIdentityDays: 400\nretentionPersonDays: 400", Map.of());
        assertThat(equal.retention().personDays()).isEqualTo(400);
    }

    @Test
    void a_server_refuses_a_keystore_that_is_missing_or_has_no_password() throws Exception {
        String password = "\ntlsPassword: secret";
        Files.createFile(folder.resolve("tls.p12"));
        read("tlsKeystore: tls.p12" + password, Map.of()).requireKeystore();
        SkladConfiguration missing = read("tlsKeystore: other.p12" + password, Map.of());
        assertThatThrownBy(missing::requireKeystore)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SKLAD_TLS_KEYSTORE must be a file that can be read");
    }

    private SkladConfiguration read(String text, Map<String, String> environment)
            throws IOException, ConfigurationException {
        return read(folder, text, environment, "dw");
    }

    /**
     * Reads a configuration file.
     *
     * @param prefix prefix of the system properties that override settings
     */
    static SkladConfiguration read(Path folder, String text, Map<String, String> environment, String prefix)
            throws IOException, ConfigurationException {
        Path file = Files.writeString(folder.resolve("config.yml"), text);
        return ConfigFile.factory(SkladConfiguration.class, Validators.newValidator(), prefix, read -> {})
                .build(
                        ConfigFile.substituting(new FileConfigurationSourceProvider(), environment::get),
                        file.toString());
    }
}
