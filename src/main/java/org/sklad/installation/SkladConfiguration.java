package org.sklad.installation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.validation.ValidationMethod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Role;
import org.sklad.barcodes.Substitute;
import org.sklad.goods.intake.MedicineGate;
import org.sklad.oversight.privacy.Retention;
import org.sklad.platform.backups.BackupRetention;
import org.sklad.platform.crypto.KeyFile;
import org.sklad.platform.crypto.Secret;
import org.sklad.platform.db.DatabaseRole;
import org.sklad.programme.monitoring.Precision;

/**
 * The settings of {@code config.yml}: flat, few, each with a default that works. Dropwizard's own sections override
 * them, see {@link Sections}.
 */
public class SkladConfiguration extends ServerConfiguration {
    private static final String ROLE = "(warehouse|field|technician|manager|auditor|administrator)";

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
    @Pattern(
            regexp = "|" + ROLE + "(\\s*,\\s*" + ROLE + ")*",
            message = "are not roles with commas between them, such as field, manager")
    private String secondFactorRoles = "";

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
    @Min(1)
    @Max(36500)
    private int retentionComplaintDays = 365;

    @JsonProperty
    @Min(0)
    @Max(100)
    private int retentionMostShare = Retention.USUAL.mostShare();

    @JsonProperty
    @Min(80)
    @Max(99)
    private int monitoringLevel = 95;

    @JsonProperty
    @Min(8)
    @Max(30)
    private int monitoringHalfWidth = 10;

    @JsonProperty
    @Min(1)
    @Max(168)
    private int phoneHours = 24;

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

    public Path dataDir() {
        return folder().resolve(dataDir).normalize();
    }

    public Path keyFile() {
        return folder().resolve(keyFile).normalize();
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
                .or(() -> filled(keyPassphraseFile).map(file -> TypedPassphrase.fromFile(folder().resolve(file))));
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

    /** Days after which data of people who left is erased. */
    public Retention retention() {
        return new Retention(retentionIdentityDays, retentionPersonDays, retentionMostShare);
    }

    @JsonIgnore
    @ValidationMethod(message = "retentionPersonDays must not be less than retentionIdentityDays")
    public boolean isPersonKeptLonger() {
        return retentionPersonDays >= retentionIdentityDays;
    }

    /** Days after its closing for which the texts of a complaint are kept. */
    public int retentionComplaintDays() {
        return retentionComplaintDays;
    }

    /** The interval that the result of monitoring should have. */
    public Precision monitoring() {
        return new Precision(monitoringLevel, monitoringHalfWidth);
    }

    /** Hours without a network after which a phone erases the data of people. */
    public int phoneHours() {
        return phoneHours;
    }

    /** A folder on another disk for copies of all backups. */
    public Optional<Path> backupSecondDir() {
        return filled(backupSecondDir).map(each -> folder().resolve(each).normalize());
    }

    @JsonIgnore
    @ValidationMethod(message = "backupSecondDir must be outside the data folder")
    public boolean isSecondFolderElsewhere() {
        return backupSecondDir()
                .filter(each -> real(each).startsWith(real(dataDir())))
                .isEmpty();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            return folder.toAbsolutePath();
        }
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
}
