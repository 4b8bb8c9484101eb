package org.sklad.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The connection settings for PostgreSQL. */
final class PostgresConnections {
    /** Enough for one lost packet of the handshake, which is sent again after a second. */
    private static final String CONNECT_SECONDS = "3";

    /** The limit including TLS and the password, for a server that accepts connections but does not answer. */
    private static final String LOGIN_SECONDS = "5";

    /** TLS with a verified server name: the only mode that is safe against an attacker in the network. */
    private static final String SAFE = "verify-full";

    private static final String LOCAL = "prefer";
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private PostgresConnections() {}

    /** Opens a connection outside the pools, for changes of the schema and the steps before them. */
    static Connection connect(DatabaseSettings settings) throws SQLException {
        try {
            return DriverManager.getConnection(settings.url(), properties(settings, PostgresTimeouts.MIGRATION));
        } catch (SQLException e) {
            throw withHint(settings, e);
        }
    }

    static Properties properties(DatabaseSettings settings, PostgresTimeouts timeouts) {
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password().reveal());
        properties.setProperty("ApplicationName", "sklad");
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("loginTimeout", LOGIN_SECONDS);
        properties.setProperty("socketTimeout", Long.toString(timeouts.socket().toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("sslmode", sslMode(settings));
        // The detail of an error contains the values of the row, and errors end up in the log.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    /**
     * Returns the mode in the address or the setting; otherwise a safe mode for the host of the server.
     *
     * @throws CannotStart if the address and the setting name different modes
     */
    static String sslMode(DatabaseSettings settings) {
        Properties address = Driver.parseURL(settings.url(), new Properties());
        if (address == null) {
            throw new CannotStart("The database address is not like jdbc:postgresql://HOST/NAME");
        }
        String named = address.getProperty("sslmode", sslOf(address));
        String set = settings.sslMode();
        if (!named.isEmpty() && !set.isEmpty() && !named.equals(set)) {
            throw new CannotStart("The database address says sslmode " + named
                    + " and the setting databaseSslMode says " + set + ". Leave one of them out.");
        }
        if (!named.isEmpty() || !set.isEmpty()) {
            return named.isEmpty() ? set : named;
        }
        return isLocal(address) ? LOCAL : SAFE;
    }

    /** Converts the driver's older {@code ssl} parameter to a mode. */
    private static String sslOf(Properties address) {
        String ssl = address.getProperty("ssl", "false");
        return ssl.equals("false") ? "" : SAFE;
    }

    /** Checks names only: an address from DNS can change and is not authenticated. */
    private static boolean isLocal(Properties address) {
        String hosts = address.getProperty(PGProperty.PG_HOST.getName(), "");
        return Arrays.stream(hosts.split(",", -1))
                .allMatch(host -> LOCAL_NAMES.contains(host) || host.matches("127(\\.\\d{1,3}){3}"));
    }

    private static SQLException withHint(DatabaseSettings settings, SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (!message.contains("SSL") || !sslMode(settings).startsWith("verify")) {
            return e;
        }
        return new SQLException(
                message + " The server must prove by TLS who it is (sslmode " + sslMode(settings)
                        + "). Give its root certificate in the address (?sslrootcert=FILE), or choose another"
                        + " databaseSslMode.",
                e.getSQLState(),
                e);
    }
}
