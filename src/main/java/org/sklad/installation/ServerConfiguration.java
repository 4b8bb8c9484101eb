package org.sklad.installation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.net.InetAddresses;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.dropwizard.validation.ValidationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.CannotStart;
import org.sklad.platform.http.ServerDefaults;

/**
 * The settings of {@code config.yml} that say how the server listens and logs. Dropwizard's own sections override them, see {@link
 * Sections}.
 */
abstract class ServerConfiguration extends Configuration {
    @JsonProperty
    @Min(0)
    @Max(65535)
    private int port = 8080;

    @JsonProperty
    @Min(0)
    @Max(65535)
    private int adminPort = 8081;

    @JsonProperty
    @NotBlank
    private String bind = "0.0.0.0";

    @JsonProperty
    private String tlsKeystore = "";

    @JsonProperty
    private @Nullable Secret tlsPassword;

    @JsonProperty
    private String trustedProxies = "";

    @JsonProperty
    @Pattern(regexp = "text|json", message = "is neither text nor json")
    private String log = "text";

    @Valid
    private @Nullable ServerFactory server;

    @Valid
    private @Nullable LoggingFactory logging;

    private Path folder = Path.of("").toAbsolutePath();

    /** Sets the folder against which relative paths are resolved. */
    public void standsIn(Path folder) {
        this.folder = folder;
    }

    /** The folder of the configuration file, which also has {@code labels/}. */
    public Path folder() {
        return folder;
    }

    /** The server of the section, or the one of the flat settings. */
    @Override
    public synchronized ServerFactory getServerFactory() {
        if (server == null) {
            server = listening().server();
        }
        return server;
    }

    @Override
    public synchronized void setServerFactory(ServerFactory section) {
        server = section;
    }

    /** The log of the section, or the one of the flat settings. */
    @Override
    public synchronized LoggingFactory getLoggingFactory() {
        if (logging == null) {
            logging = logs();
        }
        return logging;
    }

    @Override
    public synchronized void setLoggingFactory(LoggingFactory section) {
        logging = section;
    }

    @JsonIgnore
    @ValidationMethod(
            message = "server must have an application connector, and applicationContextPath / without a rootPath:"
                    + " links of the pages begin at /")
    public boolean isReachable() {
        return ServerDefaults.isReachable(getServerFactory());
    }

    @JsonIgnore
    @ValidationMethod(
            message = "useForwardedHeaders of a connector needs trustedProxies: anybody could claim"
                    + " to come from another address")
    public boolean isEachForwardingProxyNamed() {
        return listening().namesProxiesOf(getServerFactory());
    }

    /** The flat settings without effect, because the section {@code server} overrides them. */
    public List<String> overruled() {
        return listening().overruledBy(getServerFactory());
    }

    ServerDefaults listening() {
        return new ServerDefaults(
                port, adminPort, bind, tls(), trustedProxies().collect(Collectors.toUnmodifiableSet()));
    }

    boolean logsJson() {
        return log.equals("json");
    }

    Logs logs() {
        return new Logs(logsJson());
    }

    private Optional<ServerDefaults.Tls> tls() {
        Secret password = tlsPassword == null ? new Secret("") : tlsPassword;
        return filled(tlsKeystore).map(file -> new ServerDefaults.Tls(folder.resolve(file), password));
    }

    /**
     * Checks the keystore of the flat settings. Only a server needs it: a restore must work before its certificate is back.
     *
     * @throws CannotStart if the file cannot be read or has no password
     */
    public void requireKeystore() {
        boolean unusable = tls().filter(each -> !Files.isReadable(each.keystore())
                        || each.password().reveal().isEmpty())
                .isPresent();
        if (unusable && !overruled().contains("tlsKeystore")) {
            throw new CannotStart(
                    "SKLAD_TLS_KEYSTORE must be a file that can be read, and SKLAD_TLS_PASSWORD its password.");
        }
    }

    @JsonIgnore
    @ValidationMethod(message = "trustedProxies are not IP addresses with commas between them")
    public boolean isEachProxyAnAddress() {
        return trustedProxies().allMatch(InetAddresses::isInetAddress);
    }

    private Stream<String> trustedProxies() {
        return Arrays.stream(trustedProxies.split(",")).map(String::strip).filter(each -> !each.isEmpty());
    }

    static Optional<String> filled(String text) {
        return Optional.of(text).filter(each -> !each.isBlank());
    }
}
