package org.sklad.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sklad.platform.crypto.Secret;

/** The TLS mode for PostgreSQL by the address of the server. */
final class PostgresConnectionsTest {
    @ParameterizedTest
    @CsvSource({
        "//localhost/sklad, '', prefer",
        "//127.0.0.1:5433/sklad, '', prefer",
        "//[::1]/sklad, '', prefer",
        "sklad, '', prefer",
        "//db.example.org/sklad, '', verify-full",
        "//10.0.0.7/sklad, '', verify-full",
        "//localhost.example.org/sklad, '', verify-full",
        "//127.0.0.1.example.org/sklad, '', verify-full",
        "'//localhost,db.example.org/sklad', '', verify-full",
        "//db.example.org/sklad, require, require",
        "//localhost/sklad, verify-full, verify-full",
        "//db.example.org/sklad?sslmode=disable, '', disable",
        "//db.example.org/sklad?sslmode=verify-ca, verify-ca, verify-ca",
        "//localhost/sklad?ssl=true, '', verify-full"
    })
    void the_mode_follows_from_address_setting_and_host(String address, String setting, String mode) {
        DatabaseSettings settings = settings("jdbc:postgresql:" + address).withSslMode(setting);

        assertThat(PostgresConnections.properties(settings, PostgresTimeouts.READ))
                .containsEntry("sslmode", mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmode=disable", "ssl=true"})
    void refuses_an_address_that_contradicts_the_setting(String parameter) {
        DatabaseSettings settings =
                settings("jdbc:postgresql://localhost/sklad?" + parameter).withSslMode("require");

        assertThatThrownBy(() -> PostgresConnections.sslMode(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("require")
                .hasMessageContaining("Leave one of them out");
    }

    /** The embedded server has no TLS. 0.0.0.0 leads to this machine, but the name does not show that. */
    @Test
    void refuses_a_remote_server_without_a_verified_certificate() {
        DatabaseSettings here = TestDatabases.migratedPostgresql();
        String url = here.url().replace("//localhost:", "//0.0.0.0:");
        DatabaseSettings elsewhere = new DatabaseSettings(url, here.user(), here.password(), here.dataFolder());
        assertThat(url).isNotEqualTo(here.url());

        assertThatThrownBy(() -> Databases.openBeside(elsewhere).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SSL")
                .hasMessageContaining("sslrootcert")
                .hasMessageContaining("databaseSslMode");
        Databases.openBeside(elsewhere.withSslMode("prefer")).close();
        Databases.openBeside(here).close();
    }

    private static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, "u", new Secret("p"), Path.of("data"));
    }
}
