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
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.Substitute;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.oversight.privacy.Retention;
import org.sklad.platform.backups.BackupRetention;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.DatabaseRole;
import org.sklad.platform.http.Listening;

/**
 * The settings of {@code config.yml}: flat, few, each with a default that works. Dropwizard's own sections override
 * them, see {@link Sections}.
 */
public class SkladConfiguration extends Configuration {
    private static final String ROLE = "(warehouse|field|technician|manager|auditor|administrator)";

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
    @Pattern(regexp = "(https?://[^/?#\\s]+/?)?", message = "is not like https://sklad.example.org")
    private String publicUrl = "";

    @JsonProperty
    @NotBlank
    private String dataDir = "data";

    @JsonProperty
    @NotBlank
    private String keyFile = "sklad.key";

    @JsonProperty
    private @Nullable Secret keyPassphrase;

    @JsonProperty
    private String keyPassphraseFile = "";

    @JsonProperty
    @Pattern(regexp = "(jdbc:(sqlite|postgresql):.+)?", message = "is not like jdbc:postgresql://host/database")
    private String databaseUrl = "";

    @JsonProperty
    private String databaseUser = "";

    @JsonProperty
    private @Nullable Secret databasePassword;

    @JsonProperty
    @Pattern(
            regexp = "(disable|allow|prefer|require|verify-ca|verify-full)?",
            message = "is not one of disable, allow, prefer, require, verify-ca, verify-full")
    private String databaseSslMode = "";

    @JsonProperty
    private String databaseMigrationUser = "";

    @JsonProperty
    private @Nullable Secret databaseMigrationPassword;

    @JsonProperty
    private String tlsKeystore = "";

    @JsonProperty
    private @Nullable Secret tlsPassword;

    @JsonProperty
    private String trustedProxies = "";

    @JsonProperty
    @Pattern(
            regexp = "|" + ROLE + "(\\s*,\\s*" + ROLE + ")*",
            message = "are not roles with commas between them, such as field, manager")
    private String secondFactorRoles = "";

    @JsonProperty
    @Pattern(regexp = "text|json", message = "is neither text nor json")
    private String log = "text";

    @JsonProperty
    @Min(0)
    @Max(3650)
    private int medicineShelfLifeDays = MedicineGate.USUAL_DAYS;

    @JsonProperty
    @Min(1)
    @Max(36500)
    private int retentionIdentityDays = Retention.USUAL.identityDays();

    @JsonProperty
    @Min(1)
    @Max(36500)
    private int retentionPersonDays = Retention.USUAL.personDays();

    @JsonProperty
    @Min(0)
    @Max(100)
    private int retentionMostShare = Retention.USUAL.mostShare();

    @JsonProperty
    private String backupSecondDir = "";

    /** Limited so that at most five minutes of work can be lost. */
    @JsonProperty
    @Min(1)
    @Max(240)
    private int backupEverySeconds = 120;

    @JsonProperty
    @Min(1)
    @Max(3650)
    private int backupKeepDays = BackupRetention.USUAL.days();

    @JsonProperty
    @Pattern(regexp = "[!-/:-@\\[-`{-~]?", message = "is not one character, or one of which codes are made")
    private String separatorSubstitute = "";

    private @Nullable KeyFile keys;

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

    public Path dataDir() {
        return folder.resolve(dataDir).normalize();
    }

    public Path keyFile() {
        return folder.resolve(keyFile).normalize();
    }

    /** The key file with the passphrase from the settings or typed at the terminal. */
    public synchronized KeyFile keys() {
        if (keys == null) {
            keys = new KeyFile(keyFile(), new TypedPassphrase(this::keyPassphrase));
        }
        return keys;
    }

    /**
     * The passphrase of the key file, if the settings have one.
     *
     * @throws CommandFailed if its file cannot be read
     */
    public Optional<Secret> keyPassphrase() {
        return Optional.ofNullable(keyPassphrase)
                .filter(each -> !each.reveal().isEmpty())
                .or(() -> filled(keyPassphraseFile).map(file -> TypedPassphrase.fromFile(folder.resolve(file))));
    }

    /** If empty, SQLite in the data folder. */
    public Optional<String> databaseUrl() {
        return filled(databaseUrl);
    }

    public Optional<String> databaseUser() {
        return filled(databaseUser);
    }

    public Optional<Secret> databasePassword() {
        return Optional.ofNullable(databasePassword)
                .filter(each -> !each.reveal().isEmpty());
    }

    /** If empty, a default that depends on the host of the database. */
    public String databaseSslMode() {
        return databaseSslMode;
    }

    /** If empty, {@link #databaseUser} also changes the schema. */
    public Optional<DatabaseRole> databaseMigrationRole() {
        Secret password = databaseMigrationPassword == null ? new Secret("") : databaseMigrationPassword;
        return filled(databaseMigrationUser).map(user -> new DatabaseRole(user, password));
    }

    /** The roles whose operators must set up a second factor before they can do anything. */
    public Set<Role> secondFactorRoles() {
        return Arrays.stream(secondFactorRoles.split(","))
                .map(String::strip)
                .flatMap(each -> Role.find(each).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The shelf life that a received medicine must have, unless a reason is given. */
    public MedicineGate medicineGate() {
        return new MedicineGate(medicineShelfLifeDays);
    }

    /** How long data of people who left is kept. The person is kept at least as long as the identity. */
    public Retention retention() {
        return new Retention(
                retentionIdentityDays, Math.max(retentionIdentityDays, retentionPersonDays), retentionMostShare);
    }

    /** A folder on another disk for copies of all backups. */
    public Optional<Path> backupSecondDir() {
        return filled(backupSecondDir).map(each -> folder.resolve(each).normalize());
    }

    /** The pause between two scheduled backups. */
    public Duration backupEvery() {
        return Duration.ofSeconds(backupEverySeconds);
    }

    public BackupRetention backupRetention() {
        return new BackupRetention(backupKeepDays);
    }

    /** The character that scanners type in place of the group separator. */
    public Substitute substitute() {
        return Substitute.of(separatorSubstitute);
    }

    /** The address that operators use, if it differs from the address of the server. */
    public Optional<URI> publicUrl() {
        return filled(publicUrl).map(URI::create);
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
        return Listening.isReachable(getServerFactory());
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

    Listening listening() {
        return new Listening(port, adminPort, bind, tls(), trustedProxies().collect(Collectors.toUnmodifiableSet()));
    }

    boolean logsJson() {
        return log.equals("json");
    }

    Logs logs() {
        return new Logs(logsJson());
    }

    private Optional<Listening.Tls> tls() {
        Secret password = tlsPassword == null ? new Secret("") : tlsPassword;
        return filled(tlsKeystore).map(file -> new Listening.Tls(folder.resolve(file), password));
    }

    @JsonIgnore
    @ValidationMethod(message = "trustedProxies are not IP addresses with commas between them")
    public boolean isEachProxyAnAddress() {
        return trustedProxies().allMatch(InetAddresses::isInetAddress);
    }

    private Stream<String> trustedProxies() {
        return Arrays.stream(trustedProxies.split(",")).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(each -> !each.isBlank());
    }
}
